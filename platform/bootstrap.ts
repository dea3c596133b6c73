import { createHmac } from 'node:crypto';
import type { Sql } from 'postgres';
import { createAdmin, type Connection } from './db.ts';
import { sqlState } from './db-errors.ts';
import { unsafeServer } from './server-version.ts';
import { HELPER_ROLES, LOGIN_ROLES, OWNER, type LoginRole } from './roles.ts';

export interface BootstrapOptions {
  readonly database: string;
  /** from which every process derives the roles' passwords; whoever knows it may log in as any of them */
  readonly secret: string;
}

export interface Connections {
  /** how to log in to the graph's database as this role */
  connectionOf(role: LoginRole): Connection;
}

/** Any number, the same in every version: who holds it makes roles and databases, everybody else waits. */
const LOCK = 770_001;
const DUPLICATE_DATABASE = '42P04';
/** syntax, unknown option, unknown locale: what a server says that is older or built otherwise */
const NO_SUCH_LOCALE = new Set(['42601', '22023', '42809', '0A000', '42704']);

/** Code-point order everywhere; the built-in provider (PostgreSQL 17) does not change with the machine's libraries. */
const LOCALES = [
  `locale_provider builtin builtin_locale 'C.UTF-8' locale 'C' lc_ctype 'C.UTF-8'`,
  `locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`,
  `lc_collate 'C' lc_ctype 'C.UTF-8'`,
  `lc_collate 'C' lc_ctype 'C'`,
];

const SAFE = 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication';

/**
 * Makes the roles and the database, or mends them; any number of processes may do so at once.
 * @param admin a superuser, or a role with CREATEROLE and CREATEDB
 * @throws Error when a role of ours exists with rights that would undo row-level security and cannot be mended
 */
export async function bootstrap(admin: Connection, { database, secret }: BootstrapOptions): Promise<Connections> {
  const connections = connectionsOf(admin, { database, secret });
  const sql = createAdmin(admin);
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await assertSafe(sql);
    await createRoles(sql, connections);
    await createDatabase(sql, database);
    await closeDatabase({ ...admin, database });
  } finally {
    await sql.end({ timeout: 5 });
  }
  return connections;
}

/** The same logins without touching the server: for processes that start beside one that has bootstrapped. */
export function connectionsOf(server: Connection, { database, secret }: BootstrapOptions): Connections {
  const passwordOf = (role: LoginRole) => createHmac('sha256', secret).update(role).digest('base64url');
  return { connectionOf: (role) => ({ ...server, database, username: role, password: passwordOf(role) }) };
}

async function assertSafe(sql: Sql): Promise<void> {
  const [row] = await sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
  const reason = unsafeServer(row?.version ?? 0);
  if (reason !== undefined) throw new Error(reason);
}

async function createRoles(sql: Sql, { connectionOf }: Connections): Promise<void> {
  const rows = await sql<{ name: string; unsafe: boolean }[]>`
    select rolname as name, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as unsafe from pg_roles`;
  const existing = new Map(rows.map(({ name, unsafe }) => [name, unsafe]));
  for (const role of [...LOGIN_ROLES, ...HELPER_ROLES]) {
    if (!existing.has(role)) await sql.unsafe(`create role ${role} ${SAFE} noinherit`);
    else if (existing.get(role)) await sql.unsafe(`alter role ${role} ${SAFE}`);
  }
  for (const role of LOGIN_ROLES) await sql.unsafe(`alter role ${role} login password '${connectionOf(role).password}'`);
  // The owner hands functions over to their helper role, which takes membership; noinherit keeps its policies apart.
  for (const role of HELPER_ROLES) await sql.unsafe(`grant ${role} to ${OWNER}`);
}

async function createDatabase(sql: Sql, database: string): Promise<void> {
  const [self] = await sql<{ super: boolean; known: boolean }[]>`
    select rolsuper as super, exists (select from pg_database where datname = ${database}) as known
    from pg_roles where rolname = current_user`;
  if (self?.known) return;
  if (!self?.super) await sql.unsafe(`grant ${OWNER} to current_user`);
  for (const [index, locale] of LOCALES.entries()) {
    try {
      await sql`create database ${sql(database)} owner ${sql(OWNER)} template template0 encoding 'UTF8' ${sql.unsafe(locale)}`;
      return;
    } catch (error) {
      const state = sqlState(error) ?? '';
      if (state === DUPLICATE_DATABASE) return;
      if (index === LOCALES.length - 1 || !NO_SUCH_LOCALE.has(state)) throw error;
    }
  }
}

/** Nobody but our roles connects, nobody but the owner makes anything: a function of one's own would see rows before the policies do. */
async function closeDatabase(admin: Connection): Promise<void> {
  const sql = createAdmin(admin);
  const database = sql(admin.database);
  try {
    await sql`revoke all on database ${database} from public`;
    await sql`grant connect on database ${database} to ${sql.unsafe(LOGIN_ROLES.join(', '))}`;
    await sql`revoke create on schema public from public`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
