import type { IncomingMessage } from 'node:http';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { isId } from '#platform/batch.ts';
import { CodedError, unavailable } from '#platform/errors.ts';
import { isRole, PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { unusableText } from './limits/values.ts';

/** Who sends this request. @throws CodedError UNAUTHENTICATED, or SUBGRAPH_UNAVAILABLE when the issuer's keys cannot be had */
export type ViewerOf = (request: Pick<IncomingMessage, 'rawHeaders'>) => Promise<Viewer>;

/** Whose tokens we believe. */
export interface Trust {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

export const AUDIENCE = 'patent-enforcement-graph';

/** Signatures by a private key only: with a shared secret among them, a public key could be passed off as the secret. */
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_S = 5;
/** A token that was found good is believed this long without another look, in milliseconds, and never past its own end. */
const BELIEVED_MS = 60_000;

const unauthenticated = (cause?: unknown): CodedError =>
  new CodedError(
    'UNAUTHENTICATED',
    'The token is missing, malformed, expired or not for this service. Log in again.',
    '令牌缺失、格式错误、已过期或不适用于本服务,请重新登录。',
    { cause },
  );

/** The issuer could not be asked, which says nothing about the token. */
const isIssuerFault = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === 'ERR_JOSE_GENERIC';

const textOf = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || unusableText(value)) throw unauthenticated();
  return value;
};

/** An office is told by its id: anything else would only fail later, in the database. */
const officeOf = (value: unknown): string | null => {
  const office = textOf(value);
  if (office !== null && !isId(office)) throw unauthenticated();
  return office;
};

/** The claims of a verified token. A role we do not know is no role. */
export function viewerOfPayload({ sub, role, office, area, purpose, scope }: JWTPayload): Viewer {
  const subject = textOf(sub);
  if (!subject || !isRole(role)) throw unauthenticated();
  const scopes = textOf(scope)?.split(' ').filter(Boolean) ?? [];
  return viewerOf({ subject, role, office: officeOf(office), area: textOf(area), purpose: textOf(purpose), scopes });
}

/** The token of the request; null when it has none. Two headers are refused: which of them counts would be anybody's guess. */
function bearerOf(rawHeaders: readonly string[]): string | null {
  const values = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'authorization');
  if (values.length === 0) return null;
  const token = /^bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(values[0] ?? '')?.[1];
  if (values.length > 1 || token === undefined) throw unauthenticated();
  return token;
}

/** Reads bearer tokens; the only place that does. Without one, the public asks. A bad one ends the request: it never counts as none. */
export function createAuthenticator({ issuer, audience, keys }: Trust): ViewerOf {
  const believed = new LRUCache<string, Viewer>({ max: 2_000 });
  const verify = async (token: string): Promise<Viewer> => {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['sub', 'exp', 'iat'],
    }).catch((error: unknown) => {
      throw isIssuerFault(error) ? unavailable(error) : unauthenticated(error);
    });
    const viewer = viewerOfPayload(payload);
    const left = ((payload.exp ?? 0) + CLOCK_TOLERANCE_S) * 1000 - Date.now();
    if (left >= 1) believed.set(token, viewer, { ttl: Math.min(left, BELIEVED_MS) });
    return viewer;
  };
  return async ({ rawHeaders }) => {
    const token = bearerOf(rawHeaders);
    if (token === null) return PUBLIC_VIEWER;
    return believed.get(token) ?? verify(token);
  };
}
