import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { APP_ROLES, HELPER_ROLES, LOGIN_ROLES } from '#platform/roles.ts';
import { testGraph, type TestGraph } from '../support/database.ts';

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

/** Every right of every role on tables and views, and what crosses from one schema to another's role: reviewed, not grown. */
const TABLE_RIGHTS = {
  'case_handler cases cases_app': 'INSERT SELECT',
  'case cases cases_app': 'INSERT SELECT UPDATE',
  'case cases cases_reader': 'SELECT',
  'case_number cases cases_app': 'INSERT SELECT UPDATE',
  'published_case_fact cases oversight_app': 'SELECT',
  'complaint complaints complaints_app': 'INSERT SELECT UPDATE',
  'complaint complaints complaints_link': 'SELECT UPDATE',
  'published_complaint complaints cases_app': 'SELECT',
  'referral complaints complaints_app': 'INSERT SELECT UPDATE',
  'referral complaints complaints_link': 'SELECT UPDATE',
  'step complaints complaints_app': 'INSERT SELECT',
  'step complaints complaints_link': 'INSERT SELECT',
  'agency institutions institutions_app': 'SELECT',
  'agency_version institutions institutions_app': 'INSERT SELECT',
  'assistance_centre institutions institutions_app': 'SELECT',
  'partner_agency institutions institutions_app': 'SELECT',
  'agency_unit institutions institutions_app': 'INSERT SELECT',
  'venue institutions institutions_app': 'INSERT SELECT',
  'equipment institutions institutions_app': 'INSERT SELECT',
  'key_contact_base institutions institutions_app': 'INSERT SELECT',
  'contact_activity institutions institutions_app': 'INSERT SELECT',
  'collaboration_agreement institutions institutions_app': 'INSERT SELECT',
  'legal_instrument institutions institutions_app': 'INSERT SELECT',
  'legislation_project institutions institutions_app': 'INSERT SELECT',
  'published_membership institutions complaints_app': 'SELECT',
  'jurisdiction_version institutions institutions_app': 'SELECT',
  'programme_membership institutions institutions_app': 'INSERT SELECT',
  'published_office institutions cases_app': 'SELECT',
  'published_office institutions complaints_app': 'SELECT',
  'published_office institutions oversight_app': 'SELECT',
  'published_office institutions personnel_app': 'SELECT',
  'published_unit institutions personnel_app': 'SELECT',
  'stat_report oversight oversight_app': 'SELECT',
  'supervised_case oversight oversight_app': 'SELECT',
  'field_post personnel personnel_app': 'INSERT SELECT',
  'insignia personnel personnel_app': 'INSERT SELECT',
  'safety_incident personnel personnel_app': 'INSERT SELECT',
  'commendation personnel personnel_app': 'INSERT SELECT',
  'certificate personnel personnel_app': 'INSERT SELECT',
  'certificate_application personnel personnel_app': 'INSERT SELECT',
  'certificate personnel personnel_guard': 'SELECT UPDATE',
  'training_class personnel personnel_app': 'INSERT SELECT',
  'enrolment personnel personnel_app': 'INSERT SELECT',
  'study personnel personnel_app': 'INSERT SELECT',
  'seminar personnel personnel_app': 'INSERT SELECT',
  'enrolment personnel personnel_guard': 'SELECT',
  'declared_relation personnel personnel_app': 'INSERT SELECT',
  'declared_relation personnel personnel_guard': 'SELECT',
  'certificate_application personnel personnel_guard': 'SELECT',
  'insignia personnel personnel_guard': 'SELECT',
  'study personnel personnel_guard': 'SELECT',
  'officer_service personnel personnel_app': 'INSERT SELECT',
  'secondment personnel personnel_app': 'INSERT SELECT',
  'secondment personnel personnel_guard': 'SELECT',
  'officer_service personnel personnel_guard': 'SELECT',
  'safety_incident personnel personnel_guard': 'SELECT',
  'officer personnel personnel_app': 'INSERT SELECT',
  'officer personnel personnel_guard': 'SELECT UPDATE',
  'event platform cases_app': 'INSERT SELECT',
  'event platform complaints_app': 'INSERT',
  'event platform institutions_app': 'INSERT',
  'event platform oversight_app': 'INSERT',
  'event platform personnel_app': 'INSERT',
  'event platform talent_watch': 'INSERT',
  'dispute_forecast institutions talent_watch': 'INSERT',
  'dispute_forecast institutions institutions_app': 'INSERT SELECT',
  'talent_profile institutions institutions_app': 'INSERT SELECT',
  'profile_patent institutions institutions_app': 'INSERT SELECT',
  'service_action institutions institutions_app': 'INSERT SELECT',
  'event platform vault_app': 'INSERT',
  'disclosure vault vault_app': 'INSERT SELECT UPDATE',
  'identity vault complaints_app': 'INSERT',
  'identity vault vault_app': 'SELECT',
};

test('the rights on tables and views are these and no others', async () => {
  const rows = await root<{ what: string; rights: string }[]>`
    select table_name || ' ' || table_schema || ' ' || grantee as what, string_agg(privilege_type, ' ' order by privilege_type) as rights
    from information_schema.role_table_grants
    where table_schema = any(${SCHEMAS}) and grantee <> 'peg_owner'
      and table_name not in ('jurisdiction', 'grant', 'world', 'idempotency_key')
    group by 1`;
  expect(Object.fromEntries(rows.map(({ what, rights }) => [what, rights]))).toEqual(TABLE_RIGHTS);
});

/** Columns that a subgraph's table shows to another subgraph's role, and columns that an act may change: what is needed, and no more. */
const COLUMN_RIGHTS = {
  'case_handler cases_app UPDATE': 'certificate_id certificate_number lead reason relieved_on',
  'case oversight_app SELECT': 'agency_id concluded_on disposition docketed_on id jurisdiction kind patent_type prefecture province',
  'agency cases_app SELECT': 'code dissolved_on id jurisdiction level name',
  'agency complaints_app SELECT': 'code dissolved_on id jurisdiction level name',
  'agency personnel_app SELECT': 'code dissolved_on id jurisdiction level name parent_id',
  'agency oversight_app SELECT': 'code dissolved_on id jurisdiction level name',
  'assistance_centre cases_app SELECT': 'agency_id code id jurisdiction name',
  'assistance_centre complaints_app SELECT': 'agency_id code id jurisdiction name',
  'agency_unit personnel_app SELECT': 'agency_id id jurisdiction name valid_from valid_to',
  'assistance_centre oversight_app SELECT': 'agency_id code id jurisdiction name',
  'assistance_centre personnel_app SELECT': 'agency_id code id jurisdiction name',
  'officer personnel_app UPDATE': 'agency_id backbone full_time jurisdiction left_on post version',
  'officer_service personnel_app UPDATE': 'end_reason valid_to',
  'declared_relation personnel_app UPDATE': 'ends_on',
  'certificate personnel_app UPDATE': 'lapses status status_from status_reason verification_due_on version',
  'certificate_application personnel_app UPDATE': 'certificate_id checked_on decided_on refusal status version',
  'training_class personnel_app UPDATE': 'consent_no consent_on refusal status submitted_on version',
  'enrolment personnel_app UPDATE': 'attended score scored_on',
  'study personnel_app UPDATE': 'ended_on hours status',
  'secondment personnel_app UPDATE': 'ended_on report reported_on valid_to version',
  'field_post personnel_app UPDATE': 'valid_to',
  'insignia personnel_app UPDATE': 'returned_on',
  'commendation personnel_app UPDATE': 'decided_on version',
  'enrolment personnel_guard UPDATE': 'agency_id jurisdiction',
  'safety_incident personnel_guard UPDATE': 'agency_id jurisdiction',
  'certificate_application personnel_guard UPDATE': 'agency_id jurisdiction',
  'declared_relation personnel_guard UPDATE': 'agency_id jurisdiction',
  'insignia personnel_guard UPDATE': 'agency_id jurisdiction',
  'study personnel_guard UPDATE': 'agency_id jurisdiction',
  'grant personnel_guard UPDATE': 'valid_from valid_to',
  'complaint cases_app SELECT': 'agency_id case_id id jurisdiction registered_on status',
  'programme_membership complaints_app SELECT': 'member_id programme valid_from valid_to',
  'complaint vault_app SELECT': 'centre_id id jurisdiction',
  'case talent_watch SELECT': 'agency_id id jurisdiction patent_number',
  'complaint talent_watch SELECT': 'centre_id id jurisdiction patent_number',
  'talent_profile talent_watch SELECT': 'agency_id centre_id id jurisdiction status version',
  'talent_profile talent_watch UPDATE': 'status status_from version',
  'profile_patent talent_watch SELECT': 'patent_number profile_id',
  'dispute_forecast talent_watch SELECT': 'id',
  'assistance_centre talent_watch SELECT': 'agency_id id jurisdiction',
  'agency institutions_app UPDATE': 'dissolved_on level name name_en parent_id',
  'agency_version institutions_app UPDATE': 'merged_into_id merger_document valid_to',
  'agency_unit institutions_app UPDATE': 'approval_no approved_on plaque plaque_from valid_to',
  'venue institutions_app UPDATE': 'valid_to',
  'equipment institutions_app UPDATE': 'valid_to',
  'programme_membership institutions_app UPDATE': 'exit_document exit_reason valid_to',
  'key_contact_base institutions_app UPDATE': 'joined_on reason status status_from version',
  'talent_profile institutions_app UPDATE': 'status status_from version',
  'dispute_forecast institutions_app UPDATE': 'forecast_on impact likelihood plan',
  'legal_instrument institutions_app UPDATE': 'effective_from previous_id promulgated_on repealed_on status version',
  'legislation_project institutions_app UPDATE': 'instrument_id stage stage_from version',
  'collaboration_agreement institutions_app UPDATE': 'ends_on',
};

test('single columns are open to these roles and no others', async () => {
  const rows = await root<{ what: string; columns: string }[]>`
    select table_name || ' ' || grantee || ' ' || privilege_type as what, string_agg(column_name, ' ' order by column_name) as columns
    from information_schema.column_privileges c
    where table_schema = any(${SCHEMAS}) and grantee <> 'peg_owner' and not exists (
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
    'cases.published_month',
    'cases.search_ids',
    'complaints.follow_case',
    'complaints.progress',
    'institutions.raise_talent_alert',
    'personnel.candidates',
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
