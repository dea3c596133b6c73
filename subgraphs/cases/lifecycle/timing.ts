import { activeStates } from '#law/case-courses.ts';
import { isTakenOut } from '#law/excluded-kinds.ts';
import { addDays } from '#law/dates.ts';
import { accept, refuse, type Outcome, type Refusal, type RefusalCode } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CaseRow, ExcludedPeriodRow } from '../tables.ts';
import type { ExtendCaseInput, RecordExclusionInput } from '../types.generated.ts';
import { because } from './clock-refusals.ts';
import { conclusionOf } from './deadlines.ts';
import { actReasons, type ActFacts } from './guards.ts';
import type { Taken } from './taken.ts';

/** What of a locked case tells its time to conclude. */
export type Timed = Pick<CaseRow, 'kind' | 'docketedOn' | 'extendedOn' | 'patentNumber'> & {
  readonly periods: readonly ExcludedPeriodRow[];
};

/** An act that touches the time to conclude: what becomes of its clock. */
export interface Retimed extends Taken {
  readonly conclusion?: { readonly dueOn?: string; readonly paused?: boolean };
}

const ALONE: readonly RefusalCode[] = ['CONFLICT', 'WRONG_STATE', 'NOT_PERMITTED', 'SEPARATION_OF_DUTIES'];

/** A stale version, a wrong state or a wrong person is told alone; where the state is wrong, in the words of the act. */
export const toldAlone = (general: readonly Refusal[], wrongState: Refusal): readonly Refusal[] | null =>
  general.some(({ code }) => ALONE.includes(code))
    ? general.map((refusal) => (refusal.code === 'WRONG_STATE' ? wrongState : refusal))
    : null;

/** Longest time, in days, that an appraisal or a notice may take out at once. */
export const LONGEST_EXCLUSION = 366;

/** 延期 (专利行政执法办法 §21, §27; §2.12): once, for an especially complex case, approved before the day on which it is due. */
export function extend(input: ExtendCaseInput, facts: ActFacts, timed: Timed): Outcome<Retimed> {
  const general = actReasons(input, facts, { open: activeStates(facts.kind), by: ['HEAD'], officers: 'NONE' });
  const alone = toldAlone(general, because('NO_EXTENSION'));
  if (alone) return refuse(...alone);
  const { on, lateReason, reason } = input;
  const clock = conclusionOf({ ...timed, extendedOn: on }, timed.periods, on);
  const refusals = [
    ...general,
    ...(timed.extendedOn === null ? (clock.extended ? [] : [because('EXTENSION_TOO_LATE', 'on')]) : [because('EXTENDED_ALREADY')]),
    ...(fits(reason, 2, 500) ? [] : [because('REASON', 'reason')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { dueOn } = clock;
  const changes = { extendedOn: on, dueOn };
  return accept({ act: 'EXTEND', to: facts.status, on, lateReason, reason, officers: [], changes, conclusion: { dueOn } });
}

/** What taking days out of the count writes. */
export interface Excluded extends Retimed {
  readonly period: Pick<ExcludedPeriodRow, 'kind' | 'granted' | 'decidedOn' | 'reason' | 'fromOn' | 'toOn'>;
}

/** 扣除期限 (I8, C4): the head takes the days of an appraisal, a public notice or a hearing out; days taken out twice count once. */
export function exclude(input: RecordExclusionInput, facts: ActFacts, timed: Timed): Outcome<Excluded> {
  const general = actReasons(input, facts, { open: activeStates(facts.kind), by: ['HEAD'], officers: 'NONE' });
  const alone = toldAlone(general, because('NOT_WORKED_ON'));
  if (alone) return refuse(...alone);
  const { on, kind, fromOn, toOn, lateReason, reason } = input;
  const ordered = timed.docketedOn < fromOn && fromOn <= toOn && toOn <= addDays(fromOn, LONGEST_EXCLUSION);
  const refusals = [
    ...general,
    ...(kind !== 'SUSPENSION' && isTakenOut(facts.kind, kind) ? [] : [because('NOT_EXCLUDED', 'kind')]),
    ...(ordered ? [] : [because('PERIOD', 'fromOn')]),
    ...(fits(reason, 2, 500) ? [] : [because('REASON', 'reason')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { dueOn } = conclusionOf(timed, [...timed.periods, { granted: true, fromOn, toOn }], on);
  const period = { kind, granted: true, decidedOn: on, reason: reason.trim(), fromOn, toOn };
  return accept({
    act: 'RECORD_EXCLUSION',
    to: facts.status,
    on,
    lateReason,
    reason,
    officers: [],
    changes: { dueOn },
    conclusion: { dueOn },
    period,
  });
}
