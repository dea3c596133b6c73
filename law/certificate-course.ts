import type { CertificateFacts } from './certificate.ts';
import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import type { Course } from './course.ts';
import { addDays, type Day } from './dates.ts';

/** The holder's office, its province, the nation; and the calendar, which asks nobody. */
export type CertificateActor = 'OFFICE' | 'PROVINCE' | 'NATION' | 'CLOCK';

export type ApplicationStatus = 'APPLIED' | 'PROVINCE_CHECKED' | 'ISSUED' | 'REFUSED';

/** A9 until the card: the office asks, the province checks, the nation alone issues (R15.4). */
export const APPLICATION_COURSE: Course<ApplicationStatus, CertificateActor> = [
  { from: null, to: 'APPLIED', by: ['OFFICE'] },
  { from: 'APPLIED', to: 'PROVINCE_CHECKED', by: ['PROVINCE'] },
  { from: 'APPLIED', to: 'REFUSED', by: ['PROVINCE'] },
  { from: 'PROVINCE_CHECKED', to: 'ISSUED', by: ['NATION'] },
  { from: 'PROVINCE_CHECKED', to: 'REFUSED', by: ['NATION'] },
];

/** Where a card stands on a day: what is on record of it, and what the calendar has made of it. */
export const STANDINGS = [
  'NOT_YET',
  'VALID',
  'VERIFICATION_DUE',
  'SUSPENDED',
  'EXPIRED',
  'COLLECTED',
  'CANCELLED',
  'REVOKED',
  'LOST',
  'REPLACED',
] as const;
export type CertificateStanding = (typeof STANDINGS)[number];

/** Cards that their holders carry, entitled or not. */
const HELD = ['VALID', 'VERIFICATION_DUE', 'SUSPENDED'] as const;
const NOT_SUSPENDED = ['VALID', 'VERIFICATION_DUE'] as const;
const ABOVE = ['PROVINCE', 'NATION'] as const;

/**
 * A9 from the card on. A suspended card is given back before it is replaced; a card that was collected, cancelled or revoked
 * stays so, and its holder needs a new one by a new application.
 */
export const CERTIFICATE_COURSE: Course<CertificateStanding, CertificateActor> = [
  { from: null, to: 'VALID', by: ['NATION'] },
  { from: 'NOT_YET', to: 'VALID', by: ['CLOCK'] },
  { from: 'VALID', to: 'VERIFICATION_DUE', by: ['CLOCK'] },
  { from: 'VERIFICATION_DUE', to: 'VALID', by: ABOVE },
  { from: 'VERIFICATION_DUE', to: 'COLLECTED', by: ABOVE },
  ...NOT_SUSPENDED.map((from) => ({ from, to: 'SUSPENDED', by: ABOVE }) as const),
  { from: 'SUSPENDED', to: 'VALID', by: ABOVE },
  ...HELD.map((from) => ({ from, to: 'EXPIRED', by: ['CLOCK'] }) as const),
  ...HELD.map((from) => ({ from, to: 'CANCELLED', by: ['OFFICE', ...ABOVE] }) as const),
  ...HELD.map((from) => ({ from, to: 'REVOKED', by: ['NATION'] }) as const),
  ...HELD.map((from) => ({ from, to: 'LOST', by: ['OFFICE'] }) as const),
  ...[...NOT_SUSPENDED, 'EXPIRED' as const, 'LOST' as const].map((from) => ({ from, to: 'REPLACED', by: ['NATION'] }) as const),
];

/** How long before its last day a verification, or a renewal, may be taken up. */
export interface Notice extends Dated {
  readonly days: number;
  readonly confidence: Confidence;
  readonly citation: string;
}

/** The rules of 2016 name no such time. */
export const NOTICES: readonly [Notice, ...Notice[]] = [{ from: '2001-12-17', days: 90, confidence: 'SETTING', citation: '平台配置' }];

/** First day on which what falls due on `dueOn` may be seen to. */
export const noticeFrom = (dueOn: Day): Day => addDays(dueOn, -inForceOn(NOTICES, dueOn).days);

/** What falls due next on a card. A verification due when the term ends anyway counts as the term. */
export const dueKind = ({ verificationDueOn, expiresOn }: Pick<CertificateFacts, 'verificationDueOn' | 'expiresOn'>) =>
  verificationDueOn < expiresOn ? 'VERIFICATION' : 'TERM';

/**
 * Where a card stands on that day (A9). A verification that is due leaves it good until its last day has passed; of past days
 * on which it did not entitle, only that is on record.
 */
export function standingOn(facts: CertificateFacts, day: Day): CertificateStanding {
  const { status, issuedOn, expiresOn, verificationDueOn, lapses } = facts;
  if (day < issuedOn) return 'NOT_YET';
  const reached = status !== 'VALID' && day >= (facts.statusFrom ?? day);
  if (reached && status !== 'SUSPENDED') return status;
  if (day > expiresOn) return 'EXPIRED';
  if (reached || lapses.some(({ from, to }) => from <= day && day < to)) return 'SUSPENDED';
  return dueKind(facts) === 'VERIFICATION' && day >= noticeFrom(verificationDueOn) ? 'VERIFICATION_DUE' : 'VALID';
}

/** First day on which it no longer stands in the way of another card for the same person (one person, one card; §2.7). */
export function heldUntil({ status, statusFrom, issuedOn, expiresOn }: CertificateFacts): Day {
  const end = addDays(expiresOn, 1);
  if (status === 'VALID' || status === 'SUSPENDED' || statusFrom === null) return end;
  return [statusFrom < issuedOn ? issuedOn : statusFrom, end].toSorted()[0] ?? end;
}
