import { ORDER_60, ORDER_71, ORDER_81, SETTING } from './citations.ts';
import type { Span } from './clock.ts';
import type { Confidence, Dated } from './configuration.ts';
import type { Told } from './told.ts';

/** A time within which an act must be done, from a day on, with the rule that sets it. */
export interface Limit extends Dated {
  readonly span: Span;
  /** what the head of the office may add once, before it ends */
  readonly extension?: Span;
  readonly citation: string;
  readonly confidence: Confidence;
}

/** From that day on there is no such limit. */
export interface NoLimit extends Dated {
  readonly span: null;
}

/** A clock of the law through its versions, old to new. */
export interface ClockRule<L extends Limit | NoLimit = Limit | NoLimit> {
  readonly id: string;
  /** what must be done in that time */
  readonly duty: Told;
  /** what it counts from, such as Docketed 立案 */
  readonly event: Told;
  /** the rule-set of the docket day, or the law in force on the day of the event */
  readonly chosenBy: 'DOCKET' | 'EVENT';
  /** counts back from the event: the act must be done at least so long before it */
  readonly before?: true;
  readonly versions: readonly [L, ...L[]];
}

export const days = (count: number): Span => ({ unit: 'CALENDAR_DAYS', count });
export const workingDays = (count: number): Span => ({ unit: 'WORKING_DAYS', count });
export const months = (count: number): Span => ({ unit: 'MONTHS', count });

/** First days of the rule-sets, see rule-sets.ts. */
export const RS = { 2001: '2001-12-17', 2011: '2011-02-01', 2015: '2015-07-01', 2021: '2021-06-01', 2025: '2025-02-01' } as const;

/** One limit through every rule-set: a setting under Order 19, whose text is unknown to us, then by the Measures in force. */
export const throughout = (
  span: Span,
  confidence: Confidence,
  latest: Confidence = confidence,
  from2021: string = ORDER_71,
): readonly [Limit, ...Limit[]] => [
  { from: RS[2001], span, citation: SETTING, confidence: 'SETTING' },
  { from: RS[2011], span, citation: ORDER_60, confidence },
  { from: RS[2015], span, citation: ORDER_71, confidence },
  { from: RS[2021], span, citation: from2021, confidence: latest },
  { from: RS[2025], span, citation: ORDER_81, confidence },
];
