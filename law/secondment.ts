import { covers } from './certificate.ts';
import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import { daysBetween, type Day } from './dates.ts';
import { DECISION_FROM } from './decision.ts';
import type { Term } from './terms.ts';

/** How long a supervisor may be sent for. */
export interface SecondmentTerm extends Dated {
  readonly mostDays: number;
  readonly confidence: Confidence;
  readonly citation: string;
}

/** The decision of 2011 sends supervisors "as needed" and names no length: a year is the platform's setting. */
export const SECONDMENT_TERMS: readonly [SecondmentTerm, ...SecondmentTerm[]] = [
  { from: DECISION_FROM, mostDays: 366, confidence: 'SETTING', citation: '平台配置' },
];

/** Only the national office (R14.7) and province offices (R14.8) send supervisors. */
export const maySend = (level: string): boolean => level === 'NATION' || level === 'PROVINCE';

/** An office of the sender's subtree, below it: six-digit codes of both seats. */
export const mayHost = (sender: string, host: string): boolean => host !== sender && covers(sender, host);

/** Whether a secondment from its first to its last day keeps within the longest time allowed on its first day. */
export const isShortEnough = (startsOn: Day, endsOn: Day): boolean =>
  daysBetween(startsOn, endsOn) + 1 <= inForceOn(SECONDMENT_TERMS, startsOn).mostDays;

/** A secondment always has an end: its first day itself where it was called off before it began. Two of one officer may not overlap. */
export interface Span extends Term {
  readonly validTo: Day;
}
