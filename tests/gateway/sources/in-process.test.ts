import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { smallServer, type SmallServer } from '../../support/small-server.ts';

let server: SmallServer;
beforeAll(async () => {
  server = await smallServer();
});
afterAll(() => server.app.close());
beforeEach(() => {
  server.sent.length = 0;
});

test('references are sent once, and each place gets its answer', async () => {
  const { body } = await server.ask('{ books(first: 30) { nodes { id author { name tags } } } }');
  expect(body.errors?.every(({ path }) => Array.isArray(path) && path[3] === 'author')).toBe(true);
  const entities = server.sent.find(({ variables }) => 'representations' in variables);
  expect(entities?.variables['representations']).toHaveLength(3);
  const author = (id: number) => (id === 2 ? null : { name: `Author ${id}`, tags: [`tag ${id}`] });
  expect(body.data).toEqual({ books: { nodes: Array.from({ length: 30 }, (_, i) => ({ id: String(i % 3), author: author(i % 3) })) } });
});
test('a text of the planner is parsed once', async () => {
  await server.ask('query ($id: ID!) { book(id: $id) { title } }', { id: '1' });
  await server.ask('query ($id: ID!) { book(id: $id) { title } }', { id: '2' });
  expect(server.sent).toHaveLength(2);
  expect(server.sent[0]?.document).toBe(server.sent[1]?.document);
  expect(server.sent[1]?.variables).toEqual({ id: '2' });
});
