import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answeredBy, smallServer, type SmallServer } from '../support/small-server.ts';

let server: SmallServer;
let databaseUp = true;
beforeAll(async () => {
  server = await smallServer({
    checks: {
      database: async () => {
        if (!databaseUp) throw new Error('connection refused at 10.0.0.7');
      },
      people: async () => undefined,
    },
  });
});
afterAll(() => server.app.close());
beforeEach(() => {
  server.sent.length = 0;
});

const body = (value: unknown): string => JSON.stringify(value);
const WHO = body({ query: '{ who }' });
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('forms of a request', () => {
  test.each([
    ['a list of operations', body([{ query: '{ who }' }, { query: '{ who }' }]), {}, 400],
    ['no body', '', {}, 400],
    ['no JSON', '{"query":', {}, 400],
    ['no query', body({ variables: {} }), {}, 400],
    ['a query that is no text', body({ query: { kind: 'Document' } }), {}, 400],
    ['variables that are no object', body({ query: '{ who }', variables: '{}' }), {}, 400],
    ['a stored query by hash', body({ query: '{ who }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }), {}, 400],
    ['more than 100 kB', body({ query: '{ who }', variables: { t: 'x'.repeat(110_000) } }), {}, 413],
    ['deep variables', `{"query":"{ who }","variables":{"a":${deep(1_000)}}}`, {}, 400],
    ['very deep variables', `{"query":"{ who }","variables":{"a":${deep(40_000)}}}`, {}, 400],
    ['a number without end', '{"query":"{ who }","variables":{"n":1e400}}', {}, 400],
    ['__proto__', '{"query":"{ who }","variables":{"__proto__":{"x":1}}}', {}, 400],
    ['constructor.prototype', '{"query":"{ who }","constructor":{"prototype":{"x":1}}}', {}, 400],
    ['text/plain', WHO, { 'content-type': 'text/plain' }, 415],
    ['a form', 'query=%7Bwho%7D', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['multipart', WHO, { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['an odd charset', WHO, { 'content-type': 'application/json; charset=utf-16' }, 415],
    ['a compressed body', WHO, { 'content-encoding': 'gzip' }, 415],
  ])('%s is refused', async (_name, sent, headers, status) => {
    const answer = await server.post(sent, headers);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(answer.body.errors?.[0]?.extensions['messageZh']).toMatch(/\p{Script=Han}/u);
    expect(server.sent).toEqual([]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('a gzip bomb is not unpacked', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(20_000_000, ' ')),
    });
    expect(response.status).toBe(415);
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])('%s is read', async (type) => {
    expect((await server.post(WHO, { 'content-type': type })).body.data).toEqual({ who: 'PUBLIC public' });
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused, and nothing is executed', async (method) => {
    const url = `${server.url}/graphql?query=${encodeURIComponent('mutation { removeBook(id: 1) }')}`;
    const answer = await answeredBy(await fetch(url, { method, headers: { 'apollo-require-preflight': '1' } }));
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(server.sent).toEqual([]);
  });

  test('several operations without a name are the caller’s fault', async () => {
    const query = 'query a { who } query b { who }';
    expect((await server.ask(query)).body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    const named = await server.post(body({ query, operationName: 'b' }));
    expect(named.body.data).toEqual({ who: 'PUBLIC public' });
    const unknown = await server.post(body({ query, operationName: 'c' }));
    expect(unknown.body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('names of object members mean nothing as aliases', async () => {
    const { body: answer } = await server.ask(
      '{ __proto__: who constructor: who toString: book(id: 1) { __proto__: title hasOwnProperty: id } }',
    );
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).toContain('"toString":{"__proto__":"Title 1","hasOwnProperty":"1"}');
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });
});

describe('what is said about us', () => {
  test('headers keep answers from other pages, and no other origin is let in', async () => {
    const { headers } = await server.ask('{ who }', {}, { origin: 'https://evil.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });
  test('a request id of the caller is not taken over', async () => {
    const { headers } = await server.ask('{ who }', {}, { 'x-request-id': 'forged\tid', 'request-id': 'forged' });
    expect(headers.get('x-request-id')).not.toContain('forged');
  });
  test('headers that claim a viewer have no effect', async () => {
    const { body: answer } = await server.ask('{ who }', {}, { 'x-viewer': 'admin', 'x-role': 'OFFICE', 'x-forwarded-user': 'admin' });
    expect(answer.data).toEqual({ who: 'PUBLIC public' });
  });
  test('no landing page, no tracing, no plan', async () => {
    expect((await fetch(`${server.url}/`)).status).toBe(404);
    const { text } = await server.ask('{ who }', {}, { 'apollo-query-plan-experimental': '1', 'apollo-federation-include-trace': 'ftv1' });
    expect(JSON.parse(text)).toEqual({ data: { who: 'PUBLIC public' } });
  });
});

describe('health', () => {
  test('/health answers a plain GET whatever is missing; /ready names what is', async () => {
    databaseUp = false;
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    const missing = await fetch(`${server.url}/ready`);
    expect(missing.status).toBe(503);
    expect(await missing.json()).toEqual({ status: 'unavailable', missing: ['database'] });
    databaseUp = true;
    const ready = await fetch(`${server.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });
});

test('a caller that goes away ends the work behind the request', async () => {
  const { port } = new URL(server.url);
  const query = body({ query: '{ wait }' });
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${query.length}\r\n\r\n${query}`);
  await expect.poll(() => server.signals.length).toBe(1);
  expect(server.signals[0]?.aborted).toBe(false);
  socket.destroy();
  await expect.poll(() => server.signals[0]?.aborted).toBe(true);
});

test.each(['a b', '[', 'x:99999999'])('a Host header that is no host (%s) is no fault of ours', async (host) => {
  const { port } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${WHO.length}\r\n\r\n${WHO}`,
  );
  let text = '';
  for await (const chunk of socket.setEncoding('utf8')) text += String(chunk);
  expect(text).toMatch(/^HTTP\/1\.1 (?:200|400) /);
});
