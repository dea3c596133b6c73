import { afterAll, beforeAll, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { SECRETS } from '../support/small-graph.ts';
import { smallServer, type SmallServer } from '../support/small-server.ts';

let server: SmallServer;
let log: MockInstance<typeof process.stderr.write>;
beforeAll(async () => {
  server = await smallServer();
});
afterAll(() => server.app.close());
beforeEach(() => {
  log?.mockRestore();
  log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

const logged = (): string => log.mock.calls.map(([text]) => String(text)).join('');
const INTERNAL_NAMES = [...SECRETS, 'serviceName', 'stacktrace', 'DOWNSTREAM_SERVICE_ERROR', '_entities', 'node_modules'];
const expectNothingInternal = (text: string): void => {
  for (const name of INTERNAL_NAMES) expect(text).not.toContain(name);
};

test('a coded error keeps code, both languages and its place, and nothing else', async () => {
  const { status, body, text } = await server.ask('{ who fails(how: "coded") }');
  expect(status).toBe(200);
  expect(body).toEqual({
    data: { who: 'PUBLIC public', fails: null },
    errors: [{ message: 'Not yours.', path: ['fails'], extensions: { code: 'FORBIDDEN', messageZh: '无权查看。' } }],
  });
  expectNothingInternal(text);
});

test('an unforeseen error is told by its request id only, and logged once in full', async () => {
  const { body, text, headers } = await server.ask('{ who fails(how: "sql") }');
  const id = headers.get('x-request-id');
  expect(body.data).toEqual({ who: 'PUBLIC public', fails: null });
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', messageZh: expect.any(String), requestId: id });
  expectNothingInternal(text);
  expect(logged()).toContain(SECRETS[0]);
  expect(logged().split(String(id))).toHaveLength(2);
  expect(logged().trim().split('\n')).toHaveLength(1);
});

test('a null where a value is promised is an error, without names of types', async () => {
  const { body, text } = await server.ask('{ book(id: "gone") { id rating } }');
  expect(body.data).toEqual({ book: null });
  expect(body.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
  expect(body.extensions).toBeUndefined();
  expect(text).not.toContain('non-nullable');
});

test('errors of references stand where each entity stands', async () => {
  const { body } = await server.ask('{ books(first: 6) { nodes { id author { name } } } }');
  expect(body.errors?.map(({ path }) => path)).toEqual([
    ['books', 'nodes', 2, 'author'],
    ['books', 'nodes', 5, 'author'],
  ]);
  expect(body.data).toMatchObject({ books: { nodes: [{ author: { name: 'Author 0' } }, {}, { author: null }, {}, {}, { author: null }] } });
});

test.each([
  ['{ boks { totalCount } }', 'boks'],
  ['{ books(frist: 1) { totalCount } }', 'frist'],
  ['query ($n: Itn) { books(first: $n) { totalCount } }', 'Itn'],
])('%s is refused without a suggestion', async (query, wrong) => {
  const { status, body, text } = await server.ask(query);
  expect(status).toBe(400);
  expect(body.errors?.[0]).toMatchObject({
    message: expect.stringContaining(wrong),
    extensions: { code: 'BAD_USER_INPUT', messageZh: expect.any(String) },
  });
  expect(text).not.toContain('Did you mean');
});

test('a null of a subgraph where it promised a value is an error too', async () => {
  const { body, text } = await server.ask('{ broken }');
  expect(body.data).toBeNull();
  expect(body.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
  expect(text).not.toContain('non-nullable');
});

test('a value that is nearly right is refused without a suggestion', async () => {
  const { status, body, text } = await server.ask('query ($o: Order) { sorted(order: $o) }', { o: 'RISNG' });
  expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
  expect(text).not.toContain('RISING');
});

test('a value that does not fit is the caller’s fault', async () => {
  const { status, body } = await server.ask('query ($id: ID!) { book(id: $id) { id } }', { id: {} });
  expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
});
