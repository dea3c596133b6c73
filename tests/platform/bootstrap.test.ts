import { randomUUID } from 'node:crypto';
import { afterAll, expect, inject, test } from 'vitest';
import { bootstrap, connectionsOf } from '#platform/bootstrap.ts';
import { createAdmin, type Connection } from '#platform/db.ts';
import { sqlState } from '#platform/db-errors.ts';
import { APP_ROLES, HELPER_ROLES, LOGIN_ROLES, OWNER } from '#platform/roles.ts';
import { createCluster } from '../support/cluster.ts';

const { connection, secret } = inject('cluster');
const database = `bootstrap_${randomUUID().slice(0, 8)}`;
const options = { database, secret };

async function withSql<T>(where: Connection, work: (sql: ReturnType<typeof createAdmin>) => Promise<T>): Promise<T> {
  const sql = createAdmin(where);
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => error,
  );

afterAll(() => withSql(connection, (sql) => sql`drop database if exists ${sql(database)} with (force)`));

test('four processes at once all succeed, and so does a later one', async () => {
  const cluster = await createCluster();
  try {
    const here = { database: 'patent_graph', secret: cluster.secret };
    await Promise.all([1, 2, 3, 4].map(() => bootstrap(cluster.connection, here)));
    const { connectionOf } = await bootstrap(cluster.connection, here);
    for (const role of LOGIN_ROLES) {
      expect(await withSql(connectionOf(role), (sql) => sql`select current_user as me, current_database() as here`)).toEqual([
        { me: role, here: 'patent_graph' },
      ]);
    }
  } finally {
    await cluster.stop();
  }
});

test('no role is a superuser, bypasses policies, or makes roles and databases; helpers cannot log in', async () => {
  await bootstrap(connection, options);
  const roles = await withSql(
    connection,
    (sql) => sql`select rolname as name, rolcanlogin as login from pg_roles
      where rolname = any(${[...LOGIN_ROLES, ...HELPER_ROLES]})
        and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or rolinherit)`,
  );
  const expected = [...LOGIN_ROLES.map((name) => ({ name, login: true })), ...HELPER_ROLES.map((name) => ({ name, login: false }))];
  expect(new Set(roles)).toEqual(new Set(expected));
});

test('a role that was given too much is put right', async () => {
  const cluster = await createCluster();
  try {
    await withSql(cluster.connection, (sql) => sql`create role cases_app superuser bypassrls`);
    await bootstrap(cluster.connection, { database: 'patent_graph', secret: cluster.secret });
    const rows = await withSql(
      cluster.connection,
      (sql) => sql`select 1 from pg_roles where rolname = 'cases_app' and (rolsuper or rolbypassrls)`,
    );
    expect(rows).toHaveLength(0);
  } finally {
    await cluster.stop();
  }
});

test('the database belongs to the owner, speaks UTF-8 and orders by code point', async () => {
  const { connectionOf } = await bootstrap(connection, options);
  const [row] = await withSql(
    connectionOf(OWNER),
    (
      sql,
    ) => sql`select pg_get_userbyid(datdba) as owner, pg_encoding_to_char(encoding) as encoding, '阿' < '李' as pinyin, '深' ~ '[[:alpha:]]' as letter
      from pg_database where datname = current_database()`,
  );
  expect(row).toEqual({ owner: OWNER, encoding: 'UTF8', pinyin: false, letter: true });
});

test('subgraph roles can make nothing: no schema, no table, no temporary table', async () => {
  const { connectionOf } = await bootstrap(connection, options);
  for (const role of APP_ROLES) {
    for (const statement of ['create schema mine', 'create table public.mine ()', 'create temp table mine ()']) {
      const error = await withSql(connectionOf(role), (sql) => rejection(sql.unsafe(statement)));
      expect([role, statement, sqlState(error)]).toEqual([role, statement, '42501']);
    }
  }
});

test('the owner can hand functions to each helper role, whose rights it does not have itself', async () => {
  const { connectionOf } = await bootstrap(connection, options);
  await withSql(connectionOf(OWNER), async (sql) => {
    for (const helper of HELPER_ROLES) {
      const schema = sql(`handover_${helper}`);
      await sql`create schema ${schema}`;
      await sql`grant usage, create on schema ${schema} to ${sql(helper)}`;
      await sql`create function ${schema}.f() returns int language sql security definer as 'select 1'`;
      await sql`alter function ${schema}.f() owner to ${sql(helper)}`;
      expect(await sql`select pg_has_role(${helper}, 'usage') as inherits`).toEqual([{ inherits: false }]);
    }
  });
});

test('passwords depend on role and secret alone', () => {
  const passwords = LOGIN_ROLES.map((role) => connectionsOf(connection, options).connectionOf(role).password);
  expect(new Set(passwords).size).toBe(LOGIN_ROLES.length);
  const other = connectionsOf({ ...connection, password: 'other' }, { database: 'other', secret });
  expect(LOGIN_ROLES.map((role) => other.connectionOf(role).password)).toEqual(passwords);
  expect(connectionsOf(connection, { database, secret: 'else' }).connectionOf(OWNER).password).not.toBe(passwords[0]);
});
