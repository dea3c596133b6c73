import { clockOf } from './clock-of.ts';
import { addDays, type Day } from './dates.ts';
import { isLost, type LitigationOutcome } from './litigation.ts';
import type { Disposition } from './penalties.ts';

/** Decisions that somebody infringed or counterfeited. */
export const AGAINST_RESPONDENT = ['STOP_ORDER', 'PENALISED'] as const satisfies readonly Disposition[];

/** Days in which a stop order can be sued against, under every law since 2001 (I10). */
export const DAYS_TO_SUE = 15;

/** A decision, with the suits against it. */
export interface DecisionFacts {
  readonly disposition: Disposition | null;
  /** day on which the decision, or the penalty, was served on the respondent */
  readonly servedOn: Day | null;
  readonly suits: readonly { readonly outcome: LitigationOutcome | null; readonly decidedOn: Day | null }[];
}

/**
 * Day from which a decision against the respondent is in effect; null for any other decision, before it is served, while a suit is
 * open, and once one was won. A stop order waits until it can no longer be sued against (专利法 2008 §60); a penalty binds when it is
 * served, whoever attacks it (行政处罚法 §45).
 */
export function effectiveOn({ disposition, servedOn, suits }: DecisionFacts): Day | null {
  if (servedOn === null || !AGAINST_RESPONDENT.some((against) => against === disposition)) return null;
  if (suits.some(({ outcome }) => outcome === null || isLost(outcome))) return null;
  const settled = suits.map((suit) => suit.decidedOn ?? servedOn);
  const alone = disposition === 'PENALISED' ? servedOn : addDays(clockOf('I10', { startedOn: servedOn })?.dueOn ?? servedOn, 1);
  return [...settled, alone].toSorted().at(-1) ?? null;
}
