import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { testGraph, type TestGraph } from '../support/database.ts';

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

test('what moves a matter to another office reads the matter, changes whose it is, and adds the receipt there, and nothing else', async () => {
  const rows = await root<{ name: string; right: string; columns: string | null }[]>`
    select table_name as name, privilege_type as right, string_agg(column_name, ' ' order by column_name) filter (where privilege_type <> 'SELECT') as columns
    from information_schema.column_privileges where grantee = 'cases_mover' group by 1, 2 order by 1, 2`;
  const changes = new Map([
    ['case', 'agency_id authority_id jurisdiction version'],
    ['intake', 'agency_id jurisdiction version'],
    ['case_handler', 'agency_id jurisdiction lead reason relieved_on'],
  ]);
  const matters = await root<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'cases' and c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id')
      and (c.relname in ('case', 'intake') or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id')) order by 1`;
  const read = [...matters.map(({ name }) => name), 'agency', 'grant', 'jurisdiction_dispute'].toSorted();
  expect(rows.filter(({ right }) => right === 'SELECT').map(({ name }) => name)).toEqual(read);
  // a quarrel ends with the designation, or lapses when its matter ends
  const changed = [...matters.map(({ name }) => name), 'jurisdiction_dispute'].toSorted();
  changes.set('jurisdiction_dispute', 'decided_on decision_reason designated_id status');
  // what is handed over, or filed online, is received there anew, and opened to its petitioner
  const made = ['case_step', 'grant', 'intake', 'matter_patent', 'party'];
  expect(rows.filter(({ right }) => right === 'INSERT').map(({ name }) => name)).toEqual(made);
  expect(rows.filter(({ right }) => right === 'UPDATE').map(({ name, right, columns }) => [name, right, columns])).toEqual(
    changed.map((name) => [name, 'UPDATE', changes.get(name) ?? 'agency_id jurisdiction']),
  );
});
