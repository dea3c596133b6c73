import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { APP_ROLES, HELPER_ROLES, LOGIN_ROLES } from '#platform/roles.ts';
import { testGraph, type TestGraph } from '../support/database.ts';
import { COLUMN_RIGHTS, TABLE_RIGHTS } from './rights.ts';

const SCHEMAS = ['platform', 'institutions', 'personnel', 'cases', 'complaints', 'vault', 'oversight'];
let graph: TestGraph;
let root: Sql;
beforeAll(async () => {
  graph = await testGraph({ world: false });
  root = createAdmin(graph.admin);
});
afterAll(async () => {
  await root.end();
  await graph.end();
});

test('the rights on tables and views are these and no others', async () => {
  const rows = await root<{ what: string; rights: string }[]>`
    select table_name || ' ' || table_schema || ' ' || grantee as what, string_agg(privilege_type, ' ' order by privilege_type) as rights
    from information_schema.role_table_grants
    where table_schema = any(${SCHEMAS}) and grantee not in ('peg_owner', 'cases_mover')
      and table_name not in ('jurisdiction', 'grant', 'world', 'idempotency_key')
    group by 1`;
  expect(Object.fromEntries(rows.map(({ what, rights }) => [what, rights]))).toEqual(TABLE_RIGHTS);
});

test('single columns are open to these roles and no others', async () => {
  const rows = await root<{ what: string; columns: string }[]>`
    select table_name || ' ' || grantee || ' ' || privilege_type as what, string_agg(column_name, ' ' order by column_name) as columns
    from information_schema.column_privileges c
    where table_schema = any(${SCHEMAS}) and grantee not in ('peg_owner', 'cases_mover') and not exists (
      select from information_schema.role_table_grants t where t.table_schema = c.table_schema and t.table_name = c.table_name
        and t.grantee = c.grantee and t.privilege_type = c.privilege_type)
    group by 1`;
  expect(Object.fromEntries(rows.map(({ what, columns }) => [what, columns]))).toEqual(COLUMN_RIGHTS);
});

test('the ground of all is read by all roles, and only keys of repeats are written', async () => {
  const rows = await root<{ name: string; rights: string; roles: number }[]>`
    select table_name as name, string_agg(distinct privilege_type, ' ' order by privilege_type) as rights, count(distinct grantee)::int as roles
    from information_schema.role_table_grants
    where table_schema = 'platform' and table_name in ('jurisdiction', 'grant', 'world', 'idempotency_key') and grantee = any(${[...APP_ROLES]}) group by 1 order by 1`;
  const roles = APP_ROLES.length;
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { name: 'grant', rights: 'SELECT', roles },
    { name: 'idempotency_key', rights: 'INSERT SELECT', roles },
    { name: 'jurisdiction', rights: 'SELECT', roles },
    { name: 'world', rights: 'SELECT', roles },
  ]);
});

test('a helper role reads of the ground only what its function needs', async () => {
  const rows = await root<{ what: string }[]>`
    select table_name || ' ' || grantee || ' ' || privilege_type as what from information_schema.role_table_grants
    where table_schema = 'platform' and grantee = any(${[...HELPER_ROLES]})`;
  expect(rows.map(({ what }) => what).toSorted()).toEqual([
    'event talent_watch INSERT',
    'grant cases_mover INSERT',
    'grant cases_reader SELECT',
    'grant personnel_guard INSERT',
    'grant personnel_guard SELECT',
  ]);
});

test('nobody may delete, truncate, or point a foreign key', async () => {
  const rows = await root`select * from information_schema.role_table_grants where table_schema = any(${SCHEMAS})
    and grantee <> 'peg_owner' and privilege_type in ('DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')`;
  expect(rows).toHaveLength(0);
});

test('row-level security is on and forced on every table, and every table has a policy', async () => {
  const rows = await root<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname = any(${SCHEMAS})
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`;
  expect(rows.map(({ name }) => name)).toEqual([]);
});

test('views ask with the rights of who asks, and nothing is materialised', async () => {
  const rows = await root<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any(${SCHEMAS}) and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> array['security_invoker=true']))`;
  expect(rows.map(({ name }) => name)).toEqual([]);
});

test('functions with rights of their own belong to helper roles, fix their search path, and run for named roles only', async () => {
  const rows = await root<{ name: string; owner: string; path: string[] | null; open: boolean }[]>`
    select n.nspname || '.' || p.proname as name, pg_get_userbyid(p.proowner) as owner, p.proconfig as path, has_function_privilege('public', p.oid, 'execute') as open
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname = any(${SCHEMAS}) order by 1`;
  expect(rows.map(({ name }) => name)).toEqual([
    'cases.decision_number_taken',
    'cases.designate',
    'cases.file_request',
    'cases.hand_over',
    'cases.internal_papers',
    'cases.lapse_disputes',
    'cases.numbers_taken',
    'cases.parallel',
    'cases.partner_check',
    'cases.published_month',
    'cases.search_ids',
    'cases.taken_up',
    'complaints.case_is_there',
    'complaints.follow_case',
    'complaints.progress',
    'institutions.raise_talent_alert',
    'personnel.candidates',
    'personnel.cards_by_number',
    'personnel.certificate_is_valid',
    'personnel.certificates_for_action',
    'personnel.close_host',
    'personnel.collect_cards',
    'personnel.enrolled_among',
    'personnel.follow_officer',
    'personnel.next_staff_number',
    'personnel.open_host',
    'personnel.relations_touching',
    'personnel.seats_taken',
  ]);
  for (const { name, owner, path, open } of rows) {
    expect(HELPER_ROLES).toContain(owner);
    expect(path).toContain('search_path=pg_catalog');
    expect([name, open]).toEqual([name, false]);
  }
});

test('no role of ours passes row-level security by its nature, or makes objects', async () => {
  const rows =
    await root`select rolname from pg_roles where rolname = any(${[...LOGIN_ROLES, ...HELPER_ROLES]}) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`;
  expect(rows).toHaveLength(0);
  const makers = await root<{ role: string; schema: string }[]>`
    select r.rolname as role, n.nspname as schema from pg_roles r cross join pg_namespace n
    where r.rolname = any(${[...APP_ROLES, ...HELPER_ROLES]}) and n.nspname = any(${[...SCHEMAS, 'public']}) and has_schema_privilege(r.rolname, n.oid, 'create')`;
  expect(makers.map((row) => ({ ...row }))).toEqual([]);
});

test('only the named functions are LEAKPROOF: none', async () => {
  const rows =
    await root`select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any(${SCHEMAS}) and p.proleakproof`;
  expect(rows).toHaveLength(0);
});
