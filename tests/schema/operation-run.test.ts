import { expect, onTestFinished, test } from 'vitest';
import { countRows, isGood, runOperations } from '../../schema/operation-run.ts';
import { tableOf } from '../../schema/operation-table.ts';
import { smallOperations, startSmallGraph } from '../explorer/small-graph.ts';

test.each([
  [null, 0],
  [{ case: null }, 0],
  [{ cases: { totalCount: 0, edges: [] } }, 0],
  [{ cases: { edges: [{ node: {} }, { node: {} }] } }, 2],
  [{ cases: { nodes: [{}, null] } }, 1],
  [{ figures: [{ count: 1 }], office: { name: 'x', officers: [] } }, 2],
  [{ office: { __typename: 'Office', officers: { edges: [{}, {}, {}] } } }, 3],
  [{ docketCase: { case: null, userErrors: [{ message: 'no' }] } }, 0],
])('%j counts %i rows', (data, rows) => {
  expect(countRows(data)).toBe(rows);
});

test('each operation is asked as its persona and tabled', async () => {
  const { app, url } = await startSmallGraph();
  onTestFinished(() => app.close());
  const runs = await runOperations({ url: `${url}/graphql`, operations: smallOperations, tokenFor: async (persona) => persona });
  expect(runs.map(({ rows, errors }) => ({ rows, errors }))).toEqual([
    { rows: 12, errors: [] },
    { rows: 3, errors: [] },
  ]);
  expect(tableOf(runs)).toMatch(/12 {2}open-cases-of-an-office +city:4403 +cases, personnel, institutions +3 +\d+ +0/);
});

test('an error, an empty answer and an absent server are no good, and are told', async () => {
  const { app, url } = await startSmallGraph();
  onTestFinished(() => app.close());
  const [one] = smallOperations;
  if (one === undefined) throw new Error('no operation');
  const operations = [
    { ...one, document: '{ refused }', variables: {} },
    { ...one, document: '{ cases(first: 0) { edges { node { number } } } }', variables: {} },
  ];
  const runs = await runOperations({ url: `${url}/graphql`, operations, tokenFor: async () => undefined });
  expect(runs.map(isGood)).toEqual([false, false]);
  expect(tableOf(runs)).toContain('FORBIDDEN: Not for you.');
  expect(tableOf(runs)).toContain('empty answer');
  const [absent] = await runOperations({ url: 'http://127.0.0.1:9/graphql', operations: [one], tokenFor: async () => undefined });
  expect(absent?.errors[0]).toMatch(/fetch failed/);
  const nobody = async (persona: string): Promise<string> => Promise.reject(new Error(`no ${persona}`));
  const [unknown] = await runOperations({ url: `${url}/graphql`, operations: [one], tokenFor: nobody });
  expect(unknown?.errors).toEqual(['national: no national']);
});
