import { mkdtemp, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { internalSecret, keptInternalSecret, mintInternalToken, verifyInternalToken } from '#platform/internal-token.ts';
import { PUBLIC_VIEWER, viewerOf } from '#platform/viewer.ts';

const secret = randomBytes(32);
const officer = viewerOf({ subject: 'officer-1', role: 'HANDLER', office: 'o', area: '4403', purpose: '核查', scopes: ['a'] });

test.each([
  ['an officer', officer],
  ['the public', PUBLIC_VIEWER],
])('%s arrives as sent', async (_name, viewer) => {
  expect(await verifyInternalToken(await mintInternalToken(viewer, 'cases', secret), 'cases', secret)).toEqual(viewer);
});
test.each([
  ['for another subgraph', () => mintInternalToken(officer, 'personnel', secret)],
  ['signed with another secret', () => mintInternalToken(officer, 'cases', randomBytes(32))],
  [
    'unsigned',
    async () =>
      new UnsecuredJWT({ role: 'OFFICE', scopes: [] }).setSubject('x').setAudience('cases').setIssuedAt().setExpirationTime('1m').encode(),
  ],
  ['living too long', () => aged(-120, 3_600)],
  ['expired', () => aged(-90, -30)],
  ['of another issuer', () => aged(0, 60, 'a client')],
  ['no token', async () => 'x'],
])('a token %s is refused', async (_name, make) => {
  await expect(verifyInternalToken(await make(), 'cases', secret)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

const aged = (issued: number, expires: number, issuer = 'patent-enforcement-graph:gateway'): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ role: 'OFFICE', area: 'CN', office: null, purpose: null, scopes: [] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('x')
    .setAudience('cases')
    .setIssuer(issuer)
    .setIssuedAt(now + issued)
    .setExpirationTime(now + expires)
    .sign(secret);
};

test('a secret that is too short is refused', () => {
  expect(() => internalSecret('c2hvcnQ')).toThrow(/32/);
});
test('the secret of a data folder is made once and readable by its user only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'internal-token-'));
  const [first, ...others] = await Promise.all(Array.from({ length: 6 }, () => keptInternalSecret(folder)));
  for (const other of others) expect(other).toEqual(first);
  expect((await stat(join(folder, 'keys', 'internal-secret'))).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});
