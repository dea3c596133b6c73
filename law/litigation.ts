import { inForceOn, type Dated } from './configuration.ts';
import type { Day } from './dates.ts';
import { dueAfter } from './due.ts';

/** How a decision is attacked: a suit 行政诉讼, or reconsideration by the superior 行政复议 (R2.4). */
export const LITIGATION_KINDS = ['LITIGATION', 'RECONSIDERATION'] as const;
export type LitigationKind = (typeof LITIGATION_KINDS)[number];

/** How it ended: upheld 维持, claim dismissed 驳回, annulled 撤销, changed 变更, declared unlawful 确认违法, withdrawn 撤诉. */
export const LITIGATION_OUTCOMES = ['MAINTAINED', 'DISMISSED', 'ANNULLED', 'CHANGED', 'DECLARED_UNLAWFUL', 'WITHDRAWN'] as const;
export type LitigationOutcome = (typeof LITIGATION_OUTCOMES)[number];

/** Outcomes in which the office lost (败诉). */
export const LOST_OUTCOMES = ['ANNULLED', 'CHANGED', 'DECLARED_UNLAWFUL'] as const satisfies readonly LitigationOutcome[];
export const isLost = (outcome: LitigationOutcome): boolean => (LOST_OUTCOMES as readonly LitigationOutcome[]).includes(outcome);

interface DefenceLimit extends Dated {
  readonly days: number;
  readonly citation: string;
}

/** Time for the office's defence, from the day on which it received the copy of the claim. */
const DEFENCE: Readonly<Record<LitigationKind, readonly [DefenceLimit, ...DefenceLimit[]]>> = {
  LITIGATION: [
    { from: '1990-10-01', days: 10, citation: '行政诉讼法(1989年)§43' },
    { from: '2015-05-01', days: 15, citation: '行政诉讼法(2014年修正)§67' },
  ],
  RECONSIDERATION: [
    { from: '1999-10-01', days: 10, citation: '行政复议法§23' },
    { from: '2024-01-01', days: 10, citation: '行政复议法(2023年修订)§48' },
  ],
};

/** Last day on which the office's defence is in time, with the article; a court may set another. */
export function defenceDue(kind: LitigationKind, notifiedOn: Day): { readonly dueOn: Day; readonly citation: string } {
  const { days, citation } = inForceOn(DEFENCE[kind], notifiedOn);
  return { dueOn: dueAfter(notifiedOn, [{ unit: 'CALENDAR_DAYS', count: days }], []).dueOn, citation };
}
