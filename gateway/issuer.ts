import { calculateJwkThumbprint, createLocalJWKSet, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { keptPrivately } from '#platform/private-files.ts';
import type { ViewerClaims } from '#platform/viewer.ts';
import { AUDIENCE, type Trust } from './authenticate.ts';

/** The issuer that the demo brings along, so that it works without any other service. */
export interface Issuer {
  readonly trust: Trust;
  readonly key: JWK;
}

const NAME = 'urn:patent-enforcement-graph:demo';
const ALGORITHM = 'ES256';
const FILE = 'issuer.jwk';

async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return JSON.stringify({ ...jwk, alg: ALGORITHM, use: 'sig', kid: await calculateJwkThumbprint(jwk) });
}

const publicPart = ({ kty, crv, x, y, kid, alg, use }: JWK): JWK => ({ kty, crv, x, y, kid, alg, use });

/**
 * The issuer of a data folder, with its key pair in `keys/issuer.jwk`, made on first use.
 * @throws Error in production: whoever reads that file could be anybody
 */
export async function openIssuer(data: string, env: NodeJS.ProcessEnv = process.env): Promise<Issuer> {
  if (env['NODE_ENV'] === 'production') {
    throw new Error('The demo issuer does not run in production: set OIDC_ISSUER. 生产环境不得使用演示签发方,请设置 OIDC_ISSUER。');
  }
  const key: JWK = JSON.parse(await keptPrivately(data, FILE, newKey));
  return { key, trust: { issuer: NAME, audience: AUDIENCE, keys: createLocalJWKSet({ keys: [publicPart(key)] }) } };
}

/** @param expiresIn e.g. '12h' */
export async function issueToken(
  { subject, role, office, area, purpose, scopes }: ViewerClaims,
  { key }: Issuer,
  { expiresIn }: { expiresIn: string },
): Promise<string> {
  const claims = { role, office: office ?? undefined, area: area ?? undefined, purpose: purpose ?? undefined, scope: scopes?.join(' ') };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid: key.kid })
    .setIssuer(NAME)
    .setAudience(AUDIENCE)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(await importJWK(key, ALGORITHM));
}
