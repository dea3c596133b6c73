import type { CaseChannel, CaseKind } from './case-kind.ts';
import type { Clock, DayFacts, Exclusions, Extended } from './clock.ts';
import { apartOf, dayClock, dueOf, versionFor } from './day-clock.ts';
import type { Day } from './dates.ts';
import type { ClockRule, Limit } from './limit.ts';
import { conclusionRule, docketRule } from './limits.ts';
import type { Told } from './told.ts';

export type { Clock } from './clock.ts';
export { clockOf } from './clock-of.ts';
export { stateOf } from './clock-state.ts';

const sure = (rule: ClockRule<Limit>, facts: DayFacts): Clock => dayClock(rule, versionFor(rule, facts), facts);

/** What the conclusion clock of a case rests on. */
export type ConclusionFacts = Extended & Exclusions & { readonly kind: CaseKind; readonly docketedOn: Day };

/** The clock on concluding a case (I7, M2, C4), by the rule-set of the docket day. */
export const conclusionClock = (facts: ConclusionFacts): Clock =>
  sure(conclusionRule(facts.kind), { ...facts, startedOn: facts.docketedOn });

/** Last day on which concluding is in time; the same day as that of the clock, without its words. */
export function conclusionDue(facts: ConclusionFacts): Day {
  const rule = conclusionRule(facts.kind);
  const from: DayFacts = { ...facts, startedOn: facts.docketedOn };
  return dueOf(rule, versionFor(rule, from), from, apartOf(from)).dueOn;
}

/** What the docketing clock rests on. */
export interface DocketFacts {
  readonly kind: CaseKind;
  /** day the request, the discovery, the report or, for mediation, the respondent's consent reached the office */
  readonly receivedOn: Day;
  readonly channel: CaseChannel;
  /** day it was docketed or refused, which chooses the rule-set; the day of receipt when still open */
  readonly decidedOn?: Day | null;
  /** what else than receipt, discovery or consent it counts from */
  readonly since?: DocketingSince | undefined;
}

/** A request with defects counts from the day on which it is whole, or could have been. */
const DOCKETING_SINCE = {
  CORRECTION: ['Corrected', '补正'],
  CORRECTION_TERM: ['Time to correct ended', '补正期限届满'],
} as const satisfies Record<string, Told>;
export type DocketingSince = keyof typeof DOCKETING_SINCE;

/** The clock on docketing or refusing (I1, M1, C1, C2). */
export function docketClock({ kind, receivedOn, channel, decidedOn, since }: DocketFacts): Clock {
  const rule = docketRule(kind, channel);
  return sure(since ? { ...rule, event: DOCKETING_SINCE[since] } : rule, { startedOn: receivedOn, docketedOn: decidedOn ?? null });
}
