import type { Day } from './dates.ts';
import type { Level } from './levels.ts';
import { DEPARTMENT_MERGERS, dutiesOn } from './reorganisation.ts';

/** Partner agencies (R9.4, R9.5): the nine departments that the decision names, courts and procuratorates, the market supervision of 2018, others (等部门). */
export const PARTNER_KINDS = [
  'PUBLIC_SECURITY',
  'AIC',
  'COPYRIGHT',
  'CUSTOMS',
  'CULTURE',
  'RADIO_FILM_TV',
  'QUALITY',
  'AGRICULTURE',
  'FORESTRY',
  'COURT',
  'PROCURATORATE',
  'MARKET_SUPERVISION',
  'OTHER',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Whether there were partners of that kind at that level on a day: merged kinds end, and market supervision begins, with their merger. */
export function partnerKindExists(kind: PartnerKind, level: Level, on: Day): boolean {
  const made = DEPARTMENT_MERGERS.find(({ into }) => into === kind);
  return dutiesOn(kind, level, on) === kind && (made === undefined || made.from[level] <= on);
}

/** Courts and procuratorates are asked by courses of their own (R9.6, R9.7), never by a referral. */
export const isReferable = (kind: PartnerKind): boolean => kind !== 'COURT' && kind !== 'PROCURATORATE';

/** Criminal matters go to the police by the transfer of annex A5, so a case never goes there by a plain referral (R9.8). */
export const mayTakeCase = (kind: PartnerKind): boolean => isReferable(kind) && kind !== 'PUBLIC_SECURITY';
