import { randomBytes } from 'node:crypto';
import { createAdmin, type Connection } from '#platform/db.ts';

const READER = 'bench_reader';

/** A login that reads what the page needs from all subgraphs, under the policies of each. */
export interface Reader {
  readonly connection: Connection;
  /** takes the login away again */
  readonly drop: () => Promise<void>;
}

/**
 * The graph has no role that may read across subgraphs, and the hand-written endpoint needs one: it exists for as long as
 * the benchmark runs. Row-level security holds for it as for every other.
 * @param admin superuser on the graph's database
 */
export async function createReader(admin: Connection): Promise<Reader> {
  const password = randomBytes(24).toString('base64url');
  const drop = () => asAdmin(admin, `drop owned by ${READER}`, `drop role ${READER}`);
  await asAdmin(
    admin,
    `do $$ begin create role ${READER}; exception when duplicate_object then null; end $$`,
    `alter role ${READER} login password '${password}' nosuperuser nobypassrls nocreatedb nocreaterole noinherit`,
    `grant connect on database "${admin.database}" to ${READER}`,
    `grant usage on schema platform, institutions, personnel, cases to ${READER}`,
    `grant select on cases."case", cases.case_handler, personnel.officer, personnel.certificate, institutions.agency, platform."grant", platform.world to ${READER}`,
  );
  return { connection: { ...admin, username: READER, password }, drop };
}

async function asAdmin(admin: Connection, ...statements: readonly string[]): Promise<void> {
  const sql = createAdmin(admin);
  try {
    for (const statement of statements) await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
