import type { Course } from './course.ts';

export const CONTACT_BASE_KINDS = ['JUDICIAL', 'RESEARCH', 'LEGAL_SERVICE', 'MARKET_ENTITY'] as const;
/** Whose support is sought: courts, research bodies, legal services, market entities (R13.2). */
export type ContactBaseKind = (typeof CONTACT_BASE_KINDS)[number];

export type ContactBaseStatus =
  'NOMINATED' | 'REVIEWED' | 'LISTED_LOCAL' | 'RECOMMENDED_NATIONAL' | 'LISTED_NATIONAL' | 'RENEWED' | 'WITHDRAWN';

/** Who moves a base: the office that keeps the contact, the province above it, the national office. */
export type ContactBaseActor = 'OFFICE' | 'PROVINCE' | 'NATION';
export type ContactBaseLevel = 'LOCAL' | 'NATIONAL';

const OFFICE = ['OFFICE'] as const;
const NATION = ['NATION'] as const;
/** 推荐进入全国机制: by the locality or its province (R13.4). */
const RECOMMENDERS = ['OFFICE', 'PROVINCE'] as const;

/**
 * Annex A16. The office decides who enters its own mechanism (R13.3); a base, listed locally or not, is recommended for the
 * national one, where only the national office decides (R13.4). A renewal may be renewed again or withdrawn.
 */
export const CONTACT_BASE_COURSE: Course<ContactBaseStatus, ContactBaseActor> = [
  { from: null, to: 'NOMINATED', by: OFFICE },
  { from: 'NOMINATED', to: 'REVIEWED', by: OFFICE },
  { from: 'REVIEWED', to: 'LISTED_LOCAL', by: OFFICE },
  { from: 'REVIEWED', to: 'RECOMMENDED_NATIONAL', by: RECOMMENDERS },
  { from: 'LISTED_LOCAL', to: 'RECOMMENDED_NATIONAL', by: RECOMMENDERS },
  { from: 'LISTED_LOCAL', to: 'WITHDRAWN', by: OFFICE },
  { from: 'RECOMMENDED_NATIONAL', to: 'LISTED_NATIONAL', by: NATION },
  { from: 'LISTED_NATIONAL', to: 'RENEWED', by: NATION },
  { from: 'LISTED_NATIONAL', to: 'WITHDRAWN', by: NATION },
  { from: 'RENEWED', to: 'RENEWED', by: NATION },
  { from: 'RENEWED', to: 'WITHDRAWN', by: NATION },
];

/** States of a base that stands in the national mechanism. */
export const NATIONAL_STATUSES: readonly ContactBaseStatus[] = ['LISTED_NATIONAL', 'RENEWED'];
/** States of a base that stands in the local mechanism, once it has joined: a recommended one stays on the local list meanwhile. */
export const LOCAL_STATUSES: readonly ContactBaseStatus[] = ['LISTED_LOCAL', 'RECOMMENDED_NATIONAL'];

/** In which mechanism a base stands (R13.1); null when it was never listed or was withdrawn. */
export function levelOfBase({
  status,
  joinedOn,
}: {
  readonly status: ContactBaseStatus;
  readonly joinedOn: string | null;
}): ContactBaseLevel | null {
  if (NATIONAL_STATUSES.includes(status)) return 'NATIONAL';
  return joinedOn !== null && LOCAL_STATUSES.includes(status) ? 'LOCAL' : null;
}
