import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import { addDays, addMonths, type Day } from './dates.ts';

/** Term of a certificate and how often it is verified. */
export interface CertificateTerm extends Dated {
  readonly termYears: number;
  readonly verificationYears: number;
  readonly confidence: Confidence;
  readonly citation: string;
}

/** 专利行政执法证件与执法标识管理办法(试行) 2016: six years, verified every two. Before it the term is unknown: the same, as a setting. */
export const CERTIFICATE_TERMS: readonly [CertificateTerm, ...CertificateTerm[]] = [
  { from: '2001-12-17', termYears: 6, verificationYears: 2, confidence: 'SETTING', citation: '平台配置' },
  { from: '2016-01-01', termYears: 6, verificationYears: 2, confidence: 'VERIFIED', citation: '专利行政执法证件与执法标识管理办法(试行)' },
];

/** Last day of the term, and last day for the first verification, of a certificate issued that day. */
export function termOf(issuedOn: Day): { readonly expiresOn: Day; readonly verificationDueOn: Day } {
  const { termYears } = inForceOn(CERTIFICATE_TERMS, issuedOn);
  return { expiresOn: addDays(addMonths(issuedOn, termYears * 12), -1), verificationDueOn: nextVerification(issuedOn) };
}

/** Last day by which a certificate verified (or issued) that day must be verified again. */
export const nextVerification = (verifiedOn: Day): Day =>
  addMonths(verifiedOn, inForceOn(CERTIFICATE_TERMS, verifiedOn).verificationYears * 12);

export type CertificateStatus = 'VALID' | 'SUSPENDED' | 'COLLECTED' | 'REVOKED' | 'CANCELLED' | 'LOST' | 'REPLACED';

/** What is on record of a certificate. */
export interface CertificateFacts {
  readonly issuedOn: Day;
  /** last day of the term */
  readonly expiresOn: Day;
  /** last day by which the next verification must have been done */
  readonly verificationDueOn: Day;
  readonly status: CertificateStatus;
  /** first day of that status; null counts from the beginning */
  readonly statusFrom: Day | null;
  /** past days on which it did not entitle, from a day until before another: ended suspensions, verifications that came late */
  readonly lapses: readonly { readonly from: Day; readonly to: Day }[];
  /** six-digit code of the enforcement area 执法地域 */
  readonly area: string;
  /** office named on the card; compared where the office of the act is known */
  readonly agencyId?: string;
}

export type Reason = 'CERT_EXPIRED' | 'CERT_UNVERIFIED' | 'CERT_NOT_IN_FORCE' | 'OUTSIDE_AREA' | 'CERT_OTHER_OFFICE';

/** Whether a division lies in an area: a six-digit code covers itself and all below it; 000000 is the whole country. */
export const covers = (area: string, jurisdiction: string): boolean => jurisdiction.startsWith(area.replace(/(?:00){1,3}$/, ''));

/**
 * Why a certificate does not entitle to act on that day (and in that place, when given); empty when it does. It is good
 * only inside its term and area, verified in time, and in force: validity is a matter of the day of the act (R15.1). With the
 * office where the holder served that day, it must also name that office: after a transfer it has to be replaced (§2.7).
 */
export function certificateValidOn(facts: CertificateFacts, date: Day, jurisdiction?: string, office?: string): Reason[] {
  const reasons: Reason[] = [];
  if (date < facts.issuedOn || date > facts.expiresOn) reasons.push('CERT_EXPIRED');
  if (date > facts.verificationDueOn) reasons.push('CERT_UNVERIFIED');
  const fallen = facts.status !== 'VALID' && date >= (facts.statusFrom ?? date);
  if (fallen || facts.lapses.some(({ from, to }) => from <= date && date < to)) reasons.push('CERT_NOT_IN_FORCE');
  if (jurisdiction !== undefined && !covers(facts.area, jurisdiction)) reasons.push('OUTSIDE_AREA');
  if (office !== undefined && facts.agencyId !== office) reasons.push('CERT_OTHER_OFFICE');
  return reasons;
}

export type Entitlement<C> = { readonly certificate: C } | { readonly reasons: readonly (Reason | 'CERT_MISSING')[] };

/**
 * Whether an officer with these certificates may act on that day in that place (one person, one card, but earlier cards
 * stay on record). The valid one that lasts longest decides; where none is valid, the one that fails least, then the newest.
 */
export function entitledOn<C extends CertificateFacts>(
  certificates: readonly C[],
  date: Day,
  jurisdiction: string,
  office?: string,
): Entitlement<C> {
  const [best] = certificates
    .map((certificate) => ({ certificate, reasons: certificateValidOn(certificate, date, jurisdiction, office) }))
    .toSorted(
      (a, b) =>
        a.reasons.length - b.reasons.length ||
        descending(a.certificate.expiresOn, b.certificate.expiresOn) ||
        descending(a.certificate.issuedOn, b.certificate.issuedOn),
    );
  if (!best) return { reasons: ['CERT_MISSING'] };
  return best.reasons.length === 0 ? { certificate: best.certificate } : { reasons: best.reasons };
}

const descending = (a: Day, b: Day): number => (a < b ? 1 : a > b ? -1 : 0);
