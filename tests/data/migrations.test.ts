import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { OWNER } from '#platform/roles.ts';
import { migrate } from '../../data/migrate.ts';
import { testGraph, type TestGraph } from '../support/database.ts';

const FOLDER = new URL('../../data/migrations/', import.meta.url);
interface Snapshot {
  readonly tables: Readonly<Record<string, { readonly indexes: Readonly<Record<string, unknown>> }>>;
}
const journal: { entries: { tag: string; when: number }[] } = JSON.parse(readFileSync(new URL('meta/_journal.json', FOLDER), 'utf8'));

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({ world: false });
});
afterAll(() => graph.end());

test('each file is in the journal, and each is younger than the one before: the migrator compares only the newest', () => {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.replace('.sql', ''))
    .toSorted();
  expect(journal.entries.map(({ tag }) => tag)).toEqual(files);
  const times = journal.entries.map(({ when }) => when);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(times).size).toBe(times.length);
});

test('every index of the tables is in the database: changing a generated column drops its indexes silently', async () => {
  const last = String(journal.entries.length - 1).padStart(4, '0');
  const { tables }: Snapshot = JSON.parse(readFileSync(new URL(`meta/${last}_snapshot.json`, FOLDER), 'utf8'));
  const wanted = Object.values(tables).flatMap(({ indexes }) => Object.keys(indexes));
  const root = createAdmin(graph.admin);
  const rows = await root<
    { name: string; definition: string }[]
  >`select indexname as name, indexdef as definition from pg_indexes where schemaname not like 'pg_%'`;
  await root.end();
  expect(wanted.filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
  expect(rows.filter(({ definition }) => / DESC/.test(definition)).map(({ name }) => name)).toEqual([]);
});

test('four processes at once migrate, and once more changes nothing', async () => {
  const owner = graph.connections.connectionOf(OWNER);
  await expect(Promise.all(Array.from({ length: 4 }, () => migrate(owner)))).resolves.toHaveLength(4);
});
