import { fastify, type FastifyInstance } from 'fastify';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthenticator } from '../../gateway/authenticate.ts';
import { configuredIssuer } from '../../gateway/issuer-config.ts';

let app: FastifyInstance;
let issuer: string;
let token: string;
beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  app = fastify();
  app.get('/.well-known/openid-configuration', () => ({ issuer, jwks_uri: `${issuer}/keys` }));
  app.get('/keys', async () => ({ keys: [{ ...(await exportJWK(publicKey)), kid: 'a', alg: 'EdDSA' }] }));
  issuer = await app.listen({ host: '127.0.0.1', port: 0 });
  token = await new SignJWT({ role: 'ANALYST', area: 'CN', scope: 'a b' })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'a' })
    .setIssuer(issuer)
    .setAudience('our-api')
    .setSubject('analyst-1')
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(privateKey);
});
afterAll(() => app.close());

/** The viewer that the token stands for under a configuration. */
async function viewerUnder(env: NodeJS.ProcessEnv) {
  const trust = await configuredIssuer(env);
  if (!trust) throw new Error('no issuer configured');
  return createAuthenticator(trust)({ rawHeaders: ['Authorization', `Bearer ${token}`] });
}

test.each(['discovered', 'given'])('an issuer of the environment, its keys %s', async (how) => {
  const env = { OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'our-api', ...(how === 'given' && { OIDC_JWKS_URL: `${issuer}/keys` }) };
  expect(await viewerUnder(env)).toMatchObject({ subject: 'analyst-1', role: 'ANALYST', scopes: ['a', 'b'] });
});
test('its tokens for others are refused', async () => {
  await expect(viewerUnder({ OIDC_ISSUER: issuer })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
test('none configured', async () => {
  expect(await configuredIssuer({})).toBeNull();
});
test('keys over an open line are refused', async () => {
  await expect(configuredIssuer({ OIDC_ISSUER: 'http://issuer.example' })).rejects.toThrow(/https/);
});
