import { randomBytes } from 'node:crypto';
import { createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net';
import { fastify, type FastifyInstance } from 'fastify';
import { afterEach, expect, test, vi } from 'vitest';
import { mintInternalToken } from '#platform/internal-token.ts';
import { viewerOf } from '#platform/viewer.ts';
import { createGraph } from '../../../gateway/graph.ts';
import { createServer } from '../../../gateway/server.ts';
import { HTTP_BOUNDS, httpSource, type HttpBounds, type HttpSource, type Mint } from '../../../gateway/sources/http.ts';
import { supergraphAt } from '../../support/small-graph.ts';
import { answeredBy, type Answered } from '../../support/small-server.ts';
import { smallSubgraph } from '../../support/small-subgraph.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
  vi.restoreAllMocks();
});

const officer = viewerOf({ subject: 'officer-1', role: 'HANDLER', area: '4403' });

interface Asking {
  ask(query: string, headers?: Record<string, string>): Promise<Answered>;
}

async function gatewayTo(
  urls: { library: string; people: string },
  bounds: Partial<HttpBounds> = {},
  mint: ((name: string) => Mint) | null = null,
): Promise<Asking> {
  const sources: HttpSource[] = [];
  const graph = createGraph(supergraphAt(urls), (name, url) => {
    const source = httpSource(name, url ?? '', mint?.(name) ?? null, { ...HTTP_BOUNDS, ...bounds });
    sources.push(source);
    return source;
  });
  const app = await createServer({ graph, viewerOf: async () => officer, checks: {} });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  cleanups.push(async () => {
    await app.close();
    await Promise.all(sources.map((source) => source.close()));
  });
  return {
    ask: async (query, headers = {}) =>
      answeredBy(
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query }),
        }),
      ),
  };
}

async function subgraph(...args: Parameters<typeof smallSubgraph>) {
  const started = await smallSubgraph(...args);
  cleanups.push(() => started.app.close());
  return started;
}

/** A machine that takes connections and never says a word: a partition shows itself by silence only. */
async function silence(): Promise<string> {
  const sockets: Socket[] = [];
  const server: Server = createTcp((socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function answering(answer: (app: FastifyInstance) => void): Promise<string> {
  const app = fastify({ forceCloseConnections: true });
  answer(app);
  cleanups.push(() => app.close());
  return `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
}

const QUESTION = '{ books(first: 9) { nodes { id author { name } } } }';
const NODES = [0, 1, 2, 0, 1, 2, 0, 1, 2].map((id) => ({ id: String(id), author: null }));

const expectPartial = ({ status, body, text }: Answered): void => {
  expect(status).toBe(200);
  expect(body.data).toEqual({ books: { nodes: NODES } });
  expect(body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'SUBGRAPH_UNAVAILABLE', messageZh: expect.any(String) }]);
  for (const internal of ['127.0.0.1', 'ECONN', 'people', 'UND_ERR']) expect(text).not.toContain(internal);
};

test('a query over two subgraphs; each reference goes once over one kept connection', async () => {
  const [library, people] = [await subgraph('library'), await subgraph('people')];
  const gateway = await gatewayTo({ library: library.url, people: people.url });
  const { body } = await gateway.ask('{ books(first: 9) { nodes { id readers { name } } } }');
  expect(body.errors).toBeUndefined();
  const nodes = Array.from({ length: 9 }, (_, i) => ({ id: String(i % 3), readers: [{ name: `Reader of ${i % 3}` }] }));
  expect(body.data).toEqual({ books: { nodes } });
  expect(Number(people.headers[0]?.['content-length'])).toBeLessThan(400);
  await gateway.ask('{ people { name } }');
  expect(people.headers.map(({ connection }) => connection)).toEqual(['keep-alive', 'keep-alive']);
});

test('nothing of the caller’s headers goes on', async () => {
  const library = await subgraph('library');
  const gateway = await gatewayTo({ library: library.url, people: library.url });
  await gateway.ask('{ who }', {
    'x-viewer': 'admin',
    cookie: 'a=b',
    authorization: 'Bearer x.y.z',
    'x-forwarded-for': '10.0.0.1',
    traceparent: 'x',
  });
  expect(Object.keys(library.headers[0] ?? {}).toSorted()).toEqual(['accept', 'connection', 'content-length', 'content-type', 'host']);
});

test('each subgraph is shown who asks, by a token for it alone', async () => {
  const secret = randomBytes(32);
  const [library, people] = [await subgraph('library', { secret }), await subgraph('people', { secret })];
  const gateway = await gatewayTo(
    { library: library.url, people: people.url },
    {},
    (name) => (viewer) => mintInternalToken(viewer, name, secret),
  );
  expect((await gateway.ask('{ who people { name } }')).body.data).toEqual({ who: 'HANDLER officer-1', people: [{ name: 'Ada' }] });
  expect(
    (
      await fetch(library.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: String(people.headers[0]?.['authorization']) },
        body: '{"query":"{__typename}"}',
      })
    ).status,
  ).toBe(401);
});

test.each<readonly [string, () => Promise<string>, Partial<HttpBounds>]>([
  ['refuses the gateway', async () => (await subgraph('people', { secret: randomBytes(32) })).url, {}],
  ['is down', async () => 'http://127.0.0.1:1/graphql', {}],
  ['says nothing', silence, { answerTimeout: 200 }],
  [
    'never ends its answer',
    () => answering((app) => app.post('/graphql', (_, reply) => void reply.hijack().raw.writeHead(200).write('{"data":'))),
    { answerTimeout: 200 },
  ],
  ['is past the deadline', silence, { deadline: 200 }],
  [
    'answers too much',
    () => answering((app) => app.post('/graphql', () => ({ data: { _entities: ['x'.repeat(5_000)] } }))),
    { answerBytes: 2_000 },
  ],
  ['answers no GraphQL', () => answering((app) => app.post('/graphql', (_, reply) => reply.type('text/html').send('<h1>proxy</h1>'))), {}],
  [
    'answers 500',
    () => answering((app) => app.post('/graphql', (_, reply) => reply.code(500).send({ errors: [{ message: 'SELECT' }] }))),
    {},
  ],
  ['answers with a list', () => answering((app) => app.post('/graphql', (_, reply) => reply.send([1]))), {}],
  ['redirects', () => answering((app) => app.post('/graphql', (_, reply) => reply.redirect('http://127.0.0.1:1/'))), {}],
])('when a subgraph %s, only its fields are missing', async (_name, urlOf, bounds) => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const library = await subgraph('library');
  const gateway = await gatewayTo({ library: library.url, people: await urlOf() }, bounds);
  expectPartial(await gateway.ask(QUESTION));
  expect((await gateway.ask('{ who }')).body).toEqual({ data: { who: 'PUBLIC public' } });
});

test('unknown codes and messages of a subgraph are masked', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const library = await answering((app) =>
    app.post('/graphql', () => ({
      data: { who: null },
      errors: [{ message: 'SELECT secret', path: ['who'], extensions: { code: 'SQL_ERROR', stacktrace: ['at x'] } }],
    })),
  );
  const { body, text } = await (await gatewayTo({ library, people: library })).ask('{ who }');
  expect(body.errors?.[0]).toMatchObject({ path: ['who'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  for (const internal of ['SELECT', 'SQL_ERROR', 'stacktrace', 'serviceName']) expect(text).not.toContain(internal);
  expect(String(log.mock.calls[0]?.[0])).toContain('SELECT secret');
});

test('a subgraph that comes back is used again, though the kept connection has died', async () => {
  const first = await subgraph('library');
  const { port } = new URL(first.url);
  const gateway = await gatewayTo({ library: first.url, people: first.url });
  expect((await gateway.ask('{ who }')).body.errors).toBeUndefined();
  await first.app.close();
  await subgraph('library', { port: Number(port) });
  expect((await gateway.ask('{ who }')).body.errors).toBeUndefined();
});

test('a probe tells whether the subgraph answers, and answers us', async () => {
  const secret = randomBytes(32);
  const people = await subgraph('people', { secret });
  const known = httpSource('people', people.url, (viewer) => mintInternalToken(viewer, 'people', secret));
  const unknown = httpSource('people', people.url, null);
  const down = httpSource('people', 'http://127.0.0.1:1', null);
  cleanups.push(() => Promise.all([known, unknown, down].map((source) => source.close())));
  await expect(known.ping()).resolves.toBeUndefined();
  await expect(unknown.ping()).rejects.toThrow('401');
  await expect(down.ping()).rejects.toThrow('ECONNREFUSED');
});

test('a mutation is not sent twice when its connection breaks', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  let received = 0;
  const library = await answering((app) =>
    app.post('/graphql', (request, reply) => {
      received += 1;
      reply.hijack();
      request.raw.socket.destroy();
    }),
  );
  const gateway = await gatewayTo({ library, people: library });
  expect((await gateway.ask('mutation { removeBook(id: 1) }')).body.errors?.[0]?.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
  expect(received).toBe(1);
  await gateway.ask('{ who }');
  expect(received).toBe(3);
});
