import { reachOf, type Range } from './reach.ts';

/** What a viewer is to the enforcement system (access matrix, requirement section 1.19). */
export const ROLES = ['OFFICE', 'HANDLER', 'ANALYST', 'SUPERVISOR', 'CENTRE', 'CUSTODIAN', 'PARTNER', 'RIGHT_HOLDER', 'PUBLIC'] as const;
export type Role = (typeof ROLES)[number];

/** Person or machine asking. Built only by the gateway's authentication, and again by each subgraph from its internal token. */
export interface Viewer {
  /** who: the token's subject, stable for one person or machine */
  readonly subject: string;
  readonly role: Role;
  /** id of the office, centre or partner agency the viewer acts for; null for persons of their own and the public */
  readonly office: string | null;
  /** GB/T 2260 prefix of the viewer's area: 'CN', '44', '4403', '440305'; null where the role has none */
  readonly area: string | null;
  /** the code range of `area`; null reaches nothing */
  readonly reach: Range | null;
  /** why the viewer asks, where a purpose must be stated; recorded in the audit trail */
  readonly purpose: string | null;
  readonly scopes: readonly string[];
}

/** The parts of a viewer that travel in a token; everything else is derived. */
export interface ViewerClaims {
  readonly subject: string;
  readonly role: Role;
  readonly office?: string | null;
  readonly area?: string | null;
  readonly purpose?: string | null;
  readonly scopes?: readonly string[];
}

/** @throws CodedError UNAUTHENTICATED when the role is unknown or the area is no code prefix */
export function viewerOf(claims: ViewerClaims): Viewer {
  const area = claims.area ?? null;
  return {
    subject: claims.subject,
    role: claims.role,
    office: claims.office ?? null,
    area,
    reach: area === null ? null : reachOf(area),
    purpose: claims.purpose ?? null,
    scopes: claims.scopes ?? [],
  };
}

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role);

/** Somebody without a login. */
export const PUBLIC_VIEWER: Viewer = viewerOf({ subject: 'public', role: 'PUBLIC' });
