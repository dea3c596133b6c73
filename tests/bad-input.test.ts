import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ERROR_CODES } from '#platform/errors.ts';
import { keptInternalSecret, mintInternalToken } from '#platform/internal-token.ts';
import { viewerOf } from '#platform/viewer.ts';
import { issueToken, openIssuer } from '../gateway/issuer.ts';
import { temporaryFolder } from './support/cluster.ts';
import { ask, command, endCommands, originOf, tokenOf, type Command } from './support/command.ts';

const folder = temporaryFolder();
const data = `${folder}/graph`;
let server: Command;
let origin: string;
let token: string;

beforeAll(async () => {
  server = command('gateway/main.ts', ['--data', data, '--port', '0', '--cases', '600']);
  origin = await originOf(server);
  token = await tokenOf('city:4403', data);
}, 120_000);
afterAll(async () => {
  await endCommands();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly messageZh: string } }[];
}

/** Sends a body as it stands. */
async function send(body: string, bearer = token): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
  return (await response.json()) as Answer;
}
const query = (text: string, variables: unknown = {}): string => JSON.stringify({ query: text, variables });
const listed = (first: number | string): string => query(`{ cases(first: ${first}) { nodes { id } } }`);

const BAD: readonly (readonly [string, string])[] = [
  ['an empty body', ''],
  ['no JSON', '{"query": "{ cases'],
  ['JSON that is no request', '[1, 2]'],
  ['a body without a query', '{}'],
  ['a query that is a number', '{"query": 7}'],
  ['a query that does not end', query('{ cases(first: 1) { nodes { id }')],
  ['an unknown field', query('{ casez { id } }')],
  ['no selection', query('{ cases }')],
  ['a string where a number belongs', query('query ($n: Int) { cases(first: $n) { totalCount } }', { n: 'ten' })],
  ['a list where an object belongs', query('query ($f: CaseFilter) { cases(filter: $f) { totalCount } }', { f: ['x'] })],
  ['an unknown member of an enum', query('{ cases(filter: { status: [LOST] }) { totalCount } }')],
  ['an unknown input field', query('query ($f: CaseFilter) { cases(filter: $f) { totalCount } }', { f: { agency: 1 } })],
  ['an object where an id belongs', query('query ($id: ID!) { case(id: $id) { id } }', { id: { gt: '' } })],
  ['a missing variable', query('query ($id: ID!) { case(id: $id) { id } }')],
  ['a day that is none', query('{ cases(filter: { docketedFrom: "2013-02-30" }) { totalCount } }')],
  ['a month that is none', query('{ monthlyFigures(period: "2013-13", jurisdiction: "44") { period } }')],
  ['first: 0', listed(0)],
  ['first: -1', listed(-1)],
  ['first: 101', listed(101)],
  ['first: 1e9', listed(1_000_000_000)],
  ['first: 2^53', listed('9007199254740993')],
  ['a number that no machine holds', listed(`1${'0'.repeat(400)}`)],
  ['a huge number in a variable', '{"query":"query ($n: Int) { cases(first: $n) { totalCount } }","variables":{"n":1e400}}'],
  ['a cursor that is none', query('{ cases(after: "bm90IG91cnM") { totalCount nodes { id } } }')],
  ['a NUL in text', query('query ($q: String!) { instantLookup(q: $q) { kind } }', { q: '深圳\0' })],
  ['a NUL in the query', query('{ cases { \0 } }')],
  ['a lone surrogate', '{"query":"query ($q: String!) { instantLookup(q: $q) { kind } }","variables":{"q":"\\ud800"}}'],
  ['__proto__ in the body', '{"query":"{ __typename }","__proto__":{"admin":true}}'],
  [
    '__proto__ in the variables',
    '{"query":"query ($f: CaseFilter) { cases(filter: $f) { totalCount } }","variables":{"__proto__":{"f":1}}}',
  ],
  ['__proto__ in an input', '{"query":"query ($f: CaseFilter) { cases(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{}}}}'],
  ['constructor.prototype', '{"query":"{ __typename }","variables":{"constructor":{"prototype":{"a":1}}}}'],
  ['two mutations', query('mutation { a: __typename b: __typename }')],
  ['a body of 3 MB', query(`{ a${' '.repeat(3_000_000)} }`)],
];

test.each(BAD)('%s: a code of the closed list, both languages, and the process lives', async (_, body) => {
  const { data: found, errors = [] } = await send(body);
  expect(found ?? null).toBeNull();
  expect(errors.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors) {
    expect(ERROR_CODES).toContain(extensions.code);
    expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(extensions.messageZh).toMatch(/\p{Script=Han}/u);
    expect(message).not.toMatch(/node_modules|select |at .*:\d+|Did you mean/);
  }
  expect(server.child.exitCode).toBeNull();
});

const LOOKUPS = ['case', 'agency', 'officer', 'certificate', 'complaint', 'statReport', 'supervisedCase', 'assistanceCentre'];
const NOBODY = ['00000000-0000-7000-8000-000000000000', 'no-uuid', '', "' or 1=1 --", '__proto__', '粤', '1'.repeat(5_000)];

test.each(LOOKUPS)('%s: an unknown and a malformed id are the same nobody', async (field) => {
  for (const id of NOBODY) {
    const { status, text } = await ask(origin, token, `query ($id: ID!) { found: ${field}(id: $id) { id } }`, { id });
    expect([id.slice(0, 40), status, text.trim()]).toEqual([id.slice(0, 40), 200, '{"data":{"found":null}}']);
  }
});

test('a cursor of another list or order is refused', async () => {
  const page = (order: string, after: string | null) =>
    send(query(`query ($after: String) { cases(first: 2, orderBy: ${order}, after: $after) { pageInfo { endCursor } } }`, { after }));
  const first = (await page('DOCKETED_DESC', null)).data as { cases: { pageInfo: { endCursor: string } } };
  const cursor = first.cases.pageInfo.endCursor;
  expect((await page('DOCKETED_DESC', cursor)).errors).toBeUndefined();
  expect((await page('DOCKETED_ASC', cursor)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  const elsewhere = await send(query('query ($after: String) { officers(after: $after) { nodes { id } } }', { after: cursor }));
  expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('forged, foreign, expired, altered and unsigned tokens are refused before the body is read', async () => {
  const claims = { subject: 'x', role: 'OFFICE', area: 'CN' } as const;
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const [head = '', body = '', signature = ''] = token.split('.');
  const stretched = { ...JSON.parse(Buffer.from(body, 'base64url').toString()), area: 'CN' };
  const tokens = {
    nonsense: 'forged',
    foreign: await issueToken(claims, await openIssuer(`${folder}/foreign`), { expiresIn: '1h' }),
    expired: await issueToken(claims, await openIssuer(data), { expiresIn: '1h ago' }),
    altered: [head, part(stretched), signature].join('.'),
    unsigned: [part({ alg: 'none' }), part(stretched), ''].join('.'),
    internal: await mintInternalToken(viewerOf(claims), 'cases', await keptInternalSecret(data)),
  };
  for (const [name, bearer] of Object.entries(tokens)) {
    const { data: found, errors } = await send('no JSON at all', bearer);
    expect([name, found, errors?.[0]?.extensions.code]).toEqual([name, undefined, 'UNAUTHENTICATED']);
  }
});

test('after all this the same process answers, and nothing went wrong inside it', async () => {
  const { text } = await ask(origin, token, '{ cases { totalCount } }');
  expect(JSON.parse(text)).toMatchObject({ data: { cases: { totalCount: expect.any(Number) } } });
  expect((await fetch(`${origin}/health`)).status).toBe(200);
  expect(({} as { admin?: unknown }).admin).toBeUndefined();
  expect(server.stderr()).toBe('');
});
