import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { CodedError } from './errors.ts';
import { keptPrivately } from './private-files.ts';
import { isRole, viewerOf, type Viewer } from './viewer.ts';

/** Long enough for one request, too short to be worth stealing. */
const LIFETIME_S = 60;
const CLOCK_TOLERANCE_S = 5;
const ALGORITHM = 'HS256';
const ISSUER = 'patent-enforcement-graph:gateway';
const SECRET_BYTES = 32;

const refused = (cause?: unknown): CodedError =>
  new CodedError('UNAUTHENTICATED', 'This subgraph answers only its gateway.', '该子图仅接受网关的请求。', { cause });

/**
 * What the gateway shows a subgraph for one viewer's request: who asks, for this subgraph only, for a minute.
 * @param audience name of the subgraph
 */
export const mintInternalToken = (
  { subject, role, office, area, purpose, scopes }: Viewer,
  audience: string,
  secret: Uint8Array,
): Promise<string> =>
  new SignJWT({ role, office, area, purpose, scopes: [...scopes] })
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_S}s`)
    .sign(secret);

const textOrNull = (value: unknown): string | null => {
  if (value === null || typeof value === 'string') return value;
  throw refused();
};

/**
 * The viewer of an internal token, built anew from its claims.
 * @throws CodedError UNAUTHENTICATED when it is forged, expired, or meant for another subgraph
 */
export async function verifyInternalToken(token: string, audience: string, secret: Uint8Array): Promise<Viewer> {
  const { payload } = await jwtVerify(token, secret, {
    algorithms: [ALGORITHM],
    issuer: ISSUER,
    audience,
    clockTolerance: CLOCK_TOLERANCE_S,
    maxTokenAge: LIFETIME_S,
    requiredClaims: ['sub', 'exp', 'iat'],
  }).catch((error: unknown) => {
    throw refused(error);
  });
  const { sub, role, office, area, purpose, scopes } = payload;
  if (!sub || !isRole(role) || !Array.isArray(scopes)) throw refused();
  return viewerOf({
    subject: sub,
    role,
    office: textOrNull(office),
    area: textOrNull(area),
    purpose: textOrNull(purpose),
    scopes: scopes.map(String),
  });
}

/**
 * The secret from its text, 32 bytes or more in base64url (`INTERNAL_SECRET` where gateway and subgraphs are apart).
 * @throws Error when it is too short to be one
 */
export function internalSecret(text: string): Uint8Array {
  const secret = Buffer.from(text.trim(), 'base64url');
  if (secret.length < SECRET_BYTES)
    throw new Error(`The internal secret must have ${SECRET_BYTES} bytes, in base64url. 内部密钥至少 ${SECRET_BYTES} 字节(base64url)。`);
  return secret;
}

/** The secret kept in a data folder, made on first use. */
export const keptInternalSecret = async (data: string): Promise<Uint8Array> =>
  internalSecret(await keptPrivately(data, 'internal-secret', async () => randomBytes(SECRET_BYTES).toString('base64url')));
