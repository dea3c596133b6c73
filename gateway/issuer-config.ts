import { createRemoteJWKSet } from 'jose';
import { AUDIENCE, type Trust } from './authenticate.ts';

const DISCOVERY = '/.well-known/openid-configuration';
const DISCOVERY_MS = 5_000;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Keys fetched over an open line could be anybody's. */
function trustedUrl(value: string): URL {
  const url = new URL(value);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname))) return url;
  throw new Error(`${value} must be an https address. 必须使用 https 地址:${value}`);
}

async function discovered(issuer: string): Promise<string> {
  const response = await fetch(trustedUrl(issuer.replace(/\/$/, '') + DISCOVERY), {
    signal: AbortSignal.timeout(DISCOVERY_MS),
    redirect: 'error',
  });
  const found: unknown = await response.json();
  const keys = typeof found === 'object' && found !== null && 'jwks_uri' in found ? found.jwks_uri : undefined;
  if (typeof keys !== 'string') throw new Error(`${issuer} does not say where its keys are. 签发方未提供密钥地址:${issuer}`);
  return keys;
}

/**
 * The OpenID Connect issuer of the environment: `OIDC_ISSUER`, with `OIDC_JWKS_URL` (else discovered) and `OIDC_AUDIENCE`.
 * @returns null when none is configured
 * @throws Error at start, when the configuration cannot be used
 */
export async function configuredIssuer(env: NodeJS.ProcessEnv): Promise<Trust | null> {
  const { OIDC_ISSUER: issuer, OIDC_JWKS_URL: url, OIDC_AUDIENCE: audience = AUDIENCE } = env;
  if (!issuer) return null;
  return { issuer, audience, keys: createRemoteJWKSet(trustedUrl(url ?? (await discovered(issuer)))) };
}
