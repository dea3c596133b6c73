import { mkdtemp, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHmac } from 'node:crypto';
import { base64url, exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUDIENCE, createAuthenticator } from '../../gateway/authenticate.ts';
import { issueToken, openIssuer, type Issuer } from '../../gateway/issuer.ts';
import { smallServer, type SmallServer } from '../support/small-server.ts';

const HANDLER = {
  subject: 'officer-1',
  role: 'HANDLER',
  office: '0190f7c0-0000-7000-8000-000000000001',
  area: '4403',
  scopes: ['cases:write'],
} as const;

let folder: string;
let issuer: Issuer;
let server: SmallServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-auth-'));
  issuer = await openIssuer(folder, {});
  server = await smallServer({ viewerOf: createAuthenticator(issuer.trust) });
});
afterAll(async () => {
  await server.app.close();
  await rm(folder, { recursive: true });
});

const now = (): number => Math.floor(Date.now() / 1000);
const good = (): JWTPayload => ({
  iss: issuer.trust.issuer,
  aud: AUDIENCE,
  sub: 'officer-1',
  iat: now(),
  exp: now() + 60,
  role: 'HANDLER',
  area: '4403',
});
const header = () => ({ alg: 'ES256', kid: issuer.key.kid });
const signed = async (
  claims: JWTPayload,
  protectedHeader: { alg: string; kid?: string; [name: string]: unknown } = header(),
): Promise<string> => new SignJWT(claims).setProtectedHeader(protectedHeader).sign(await importJWK(issuer.key, 'ES256'));
const without = (claim: string): JWTPayload => Object.fromEntries(Object.entries(good()).filter(([name]) => name !== claim));

/** The public key as text, taken for a shared secret. */
const confused = async (): Promise<string> => {
  const { d: _secret, ...publicKey } = issuer.key;
  const key = await importJWK({ ...publicKey, key_ops: ['verify'] }, 'ES256', { extractable: true });
  const spki = key instanceof Uint8Array ? '' : await exportSPKI(key);
  const body = `${base64url.encode(JSON.stringify({ alg: 'HS256', kid: issuer.key.kid }))}.${base64url.encode(JSON.stringify(good()))}`;
  return `${body}.${createHmac('sha256', spki).update(body).digest('base64url')}`;
};
const forged = async (): Promise<string> =>
  new SignJWT(good()).setProtectedHeader(header()).sign((await generateKeyPair('ES256')).privateKey);
const tampered = async (): Promise<string> => {
  const [head, , signature] = (await signed(good())).split('.');
  return `${head}.${base64url.encode(JSON.stringify({ ...good(), role: 'OFFICE', area: 'CN' }))}.${signature}`;
};

const ATTACKS: readonly (readonly [string, () => Promise<string>])[] = [
  ['no algorithm', async () => new UnsecuredJWT(good()).encode()],
  ['no algorithm, without the last dot', async () => new UnsecuredJWT(good()).encode().replace(/\.$/, '')],
  ['public key as shared secret', confused],
  ['key id that is a path', () => signed(good(), { alg: 'ES256', kid: '../../../dev/null' })],
  [
    'key in the header',
    async () => {
      const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
      const { exportJWK } = await import('jose');
      return new SignJWT(good()).setProtectedHeader({ alg: 'ES256', jwk: await exportJWK(publicKey) }).sign(privateKey);
    },
  ],
  ['keys at an address in the header', () => signed(good(), { alg: 'ES256', kid: 'other', jku: 'http://127.0.0.1:1/keys' })],
  ['expired', () => signed({ ...good(), exp: now() - 10 })],
  ['never expiring', () => signed(without('exp'))],
  ['not yet valid', () => signed({ ...good(), nbf: now() + 60 })],
  ['for another service', () => signed({ ...good(), aud: 'another' })],
  ['for no service', () => signed(without('aud'))],
  ['of another issuer', () => signed({ ...good(), iss: 'https://evil.example' })],
  ['forged with another key', forged],
  ['with changed claims', tampered],
  ['without a subject', () => signed(without('sub'))],
  ['of an unknown role', () => signed({ ...good(), role: 'ADMIN' })],
  ['without a role', () => signed(without('role'))],
  ['with an area that is no code', () => signed({ ...good(), area: '%' })],
  ['with an empty area', () => signed({ ...good(), area: '' })],
  ['with an area that is no text', () => signed({ ...good(), area: ['44'] })],
  ['with an office that is no id', () => signed({ ...good(), office: "' or 1=1 --" })],
  ['with an empty office', () => signed({ ...good(), office: '' })],
  ['with a subject that holds NUL', () => signed({ ...good(), sub: 'officer-1\0' })],
  ['with a purpose that holds NUL', () => signed({ ...good(), purpose: '\0' })],
  ['with half a character for a subject', () => signed({ ...good(), sub: '\ud800' })],
  ['nonsense', async () => 'nonsense'],
  ['nothing', async () => ''],
];

describe('a bad token ends the request and never counts as none', () => {
  test.each(ATTACKS)('%s', async (_name, make) => {
    server.sent.length = 0;
    const { status, body, headers } = await server.ask('{ who }', {}, { authorization: `Bearer ${await make()}` });
    expect(status).toBe(401);
    expect(body).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED', messageZh: expect.any(String) } }],
    });
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(server.sent).toEqual([]);
  });
  test('two headers, though each is good', async () => {
    const line = `authorization: Bearer ${await signed(good())}\r\n`;
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n${line}${line}content-length: 17\r\n\r\n{"query":"{who}"}`,
    );
    let text = '';
    for await (const chunk of socket.setEncoding('utf8')) text += String(chunk);
    expect(text).toMatch(/^HTTP\/1\.1 401 /);
  });
  test.each(['Basic YTpi', 'Token x.y.z', 'Bearer a.b.c extra'])('%s', async (authorization) => {
    expect((await server.ask('{ who }', {}, { authorization })).status).toBe(401);
  });
});

test('a good token says who asks, again and again', async () => {
  const authorization = `Bearer ${await signed(good())}`;
  for (let round = 0; round < 2; round += 1)
    expect((await server.ask('{ who }', {}, { authorization })).body.data).toEqual({ who: 'HANDLER officer-1' });
});
test('no token is the public', async () => {
  expect((await server.ask('{ who }')).body.data).toEqual({ who: 'PUBLIC public' });
});
test('a token that was believed is refused once it has expired', async () => {
  const authorization = `Bearer ${await signed({ ...good(), exp: now() - 4 })}`;
  expect((await server.ask('{ who }', {}, { authorization })).status).toBe(200);
  await expect.poll(async () => (await server.ask('{ who }', {}, { authorization })).status, { timeout: 5_000 }).toBe(401);
});
test('an issuer that cannot be reached is no fault of the token', async () => {
  const viewerOf = createAuthenticator({
    ...issuer.trust,
    keys: async () => {
      throw new TypeError('fetch failed');
    },
  });
  await expect(viewerOf({ rawHeaders: ['Authorization', `Bearer ${await signed(good())}`] })).rejects.toMatchObject({
    code: 'SUBGRAPH_UNAVAILABLE',
  });
});

describe('the demo’s own issuer', () => {
  test('keeps one key pair, readable by its user only', async () => {
    expect((await openIssuer(folder, {})).key).toEqual(issuer.key);
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'keys', 'issuer.jwk'))).mode & 0o777).toBe(0o600);
  });
  test('two processes that start together share it', async () => {
    const together = join(folder, 'together');
    const issuers = await Promise.all(Array.from({ length: 8 }, () => openIssuer(together, {})));
    expect(new Set(issuers.map(({ key }) => key.kid)).size).toBe(1);
  });
  test('does not run in production', async () => {
    await expect(openIssuer(folder, { NODE_ENV: 'production' })).rejects.toThrow(/OIDC_ISSUER/);
  });
  test('gives its private part to nobody', () => {
    expect(JSON.stringify(issuer.trust)).not.toContain(String(issuer.key.d));
  });
  test('issues tokens that give back the viewer', async () => {
    const token = await issueToken(HANDLER, issuer, { expiresIn: '1h' });
    const viewer = await createAuthenticator(issuer.trust)({ rawHeaders: ['authorization', `Bearer ${token}`] });
    expect(viewer).toEqual({ ...HANDLER, reach: { lo: '4403', hi: '4404' }, purpose: null });
  });
});
