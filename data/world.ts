import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import { createAdmin, type Connection } from '#platform/db.ts';
import { openCopy } from './copy.ts';
import { writeKnownAnswers } from './known-answers.ts';
import { copyForm } from './sink.ts';
import { generate, WORLD_TABLES, type WorldOptions } from './world/generate.ts';
import { USUAL_DAY } from './world/era.ts';

export type { Seal } from './world/complaints.ts';

/** Any number, the same in every version: who holds it loads a world, everybody else waits. */
const LOCK = 770_003;
const IDENTITY = 'vault."identity"';

export interface LoadOptions extends WorldOptions {
  /** gets what a query must find again */
  readonly knownAnswersFile?: string | undefined;
}

export interface Loaded {
  /** SHA-256 over the rows of every table but the sealed identities; the same for the same seed and size */
  readonly digest: string;
  /** false when this world was there already */
  readonly fresh: boolean;
}

/**
 * Fills an empty, migrated database with the demo world and sets its day. It is marked READY only when complete; what a
 * killed load left is emptied and begun again; a world that is READY is never touched.
 * @param admin superuser on the graph's database
 * @throws Error in both languages when another world is there, or the login is not a superuser
 */
export async function loadWorld(admin: Connection, options: LoadOptions): Promise<Loaded> {
  const { seed, cases, today = USUAL_DAY, knownAnswersFile } = options;
  const sql = createAdmin(admin);
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await assertSuperuser(sql);
    const found = await worldOf(sql);
    if (found?.state === 'READY') {
      if (found.seed !== seed || found.cases !== cases || found.today !== today) throw otherWorld(found);
      return { digest: found.digest ?? '', fresh: false };
    }
    await begin(sql, seed, cases);
    const copy = openCopy(admin, WORLD_TABLES);
    try {
      const answers = await generate(options, copy);
      const digest = digestOf(await copy.finish());
      if (knownAnswersFile !== undefined) await writeKnownAnswers(knownAnswersFile, { seed, cases, today, digest }, answers);
      await finish(sql, admin.database, { seed, today, digest });
      return { digest, fresh: true };
    } catch (error) {
      await copy.abort();
      throw error;
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}

interface Found {
  readonly seed: number;
  readonly cases: number;
  /** its day; null while it is loading */
  readonly today: string | null;
  readonly state: 'LOADING' | 'READY';
  readonly digest: string | null;
}

/** The world that is there or was begun, as its row tells. */
export async function worldOf(sql: Sql): Promise<Found | undefined> {
  const [found] = await sql<Found[]>`
    select seed::float8 as seed, cases::float8 as cases, today::text as today, state, digest from platform.world order by state desc limit 1`;
  return found;
}

async function assertSuperuser(sql: Sql): Promise<void> {
  const [self] = await sql<{ super: boolean }[]>`select rolsuper as super from pg_roles where rolname = current_user`;
  if (!self?.super) {
    throw new Error('The demo world is loaded past row-level security: it needs a superuser login. 载入演示数据需要超级用户登录。');
  }
}

const otherWorld = ({ seed, cases, today }: Found): Error =>
  new Error(
    `This database holds another world (seed ${seed}, ${cases} cases, day ${today}): choose another folder with --data, or another database.\n` +
      `该数据库已有另一套演示数据(种子 ${seed},${cases} 件案件,日期 ${today}):请用 --data 另选目录,或使用其他数据库。`,
  );

/** Empties whatever a load that was killed has left; the row says LOADING before the first other row is written. */
async function begin(sql: Sql, seed: number, cases: number): Promise<void> {
  const tables = WORLD_TABLES.map((table) => copyForm(table).name).join(', ');
  await sql.begin(async (tx) => {
    await tx.unsafe(`truncate ${tables}`);
    await tx`delete from platform.world`;
    await tx`insert into platform.world (seed, cases, state) values (${seed}, ${cases}, 'LOADING')`;
  });
}

type Done = { readonly seed: number; readonly today: string; readonly digest: string };
async function finish(sql: Sql, database: string, { seed, today, digest }: Done): Promise<void> {
  await sql`analyze`;
  await sql`alter database ${sql(database)} set app.today = ${sql.unsafe(`'${today}'`)}`;
  await sql`update platform.world set state = 'READY', digest = ${digest}, today = ${today} where seed = ${seed}`;
}

function digestOf(tables: ReadonlyMap<string, { readonly hash: string }>): string {
  const total = createHash('sha256');
  for (const [name, { hash }] of tables) if (name !== IDENTITY) total.update(`${name} ${hash}\n`);
  return total.digest('hex');
}
