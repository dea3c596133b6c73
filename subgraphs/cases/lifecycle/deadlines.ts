import type { OpenInterval } from '#law/clock.ts';
import { isDayRule, isHourRule } from '#law/clock-of.ts';
import { clockOf, conclusionClock, docketClock, stateOf, type Clock } from '#law/clocks.ts';
import { dayOf, endOf } from '#law/instants.ts';
import { standsStill } from '#law/case-courses.ts';
import type { HourRuleId } from '#law/limits-hours.ts';
import { conclusionRule } from '#law/limits.ts';
import { isRight } from '#law/others-clocks.ts';
import type { CaseRow, DeadlineRow, ExcludedPeriodRow } from '../tables.ts';
import type { Deadline } from '../types.generated.ts';

type Matter = Pick<CaseRow, 'kind' | 'status' | 'channel' | 'receivedOn' | 'docketedOn' | 'concludedOn' | 'extendedOn'>;
type Period = Pick<ExcludedPeriodRow, 'granted' | 'fromOn' | 'toOn'>;
type Row = Pick<DeadlineRow, 'rule' | 'startedOn' | 'dueOn' | 'doneOn' | 'paused' | 'waived'>;

/** What of a case tells its clocks: the clocks on record, and the days that do not count. */
export interface Timing {
  readonly rows: readonly Row[];
  readonly periods: readonly Period[];
  readonly today: string;
}

/** Number of the clock on concluding a case of that kind. */
export const conclusionId = ({ kind }: Pick<CaseRow, 'kind'>): string => conclusionRule(kind).id;

/** Days that a decision of the office took out of the count; a suspension that lasts has no end yet. */
export const excludedOf = (periods: readonly Period[]): readonly OpenInterval[] =>
  periods.flatMap(({ granted, fromOn, toOn }) => (granted && fromOn !== null ? [{ from: fromOn, to: toOn }] : []));

/** The clock on concluding a case as it stands on a day, with its excluded days and its extension (I7, M2, C4; I8). */
export const conclusionOf = (
  { kind, docketedOn, extendedOn }: Pick<CaseRow, 'kind' | 'docketedOn' | 'extendedOn'>,
  periods: readonly Period[],
  seenOn: string,
): Clock => conclusionClock({ kind, docketedOn, extendedOn, excluded: excludedOf(periods), seenOn });

/** Every clock of a case, in the order in which it starts: that of docketing, and each that an act started (R8.5). */
export function deadlinesOf(matter: Matter, { rows, periods, today }: Timing): readonly Deadline[] {
  const { kind, channel, receivedOn, docketedOn, concludedOn, status } = matter;
  const docket = docketClock({ kind, channel, receivedOn, decidedOn: docketedOn });
  const conclusion = conclusionId(matter);
  // a case of before keeps no clocks; its own columns tell the one on concluding
  const own = { rule: conclusion, startedOn: docketedOn, dueOn: '', doneOn: concludedOn, paused: standsStill(status), waived: false };
  const kept = rows.some(({ rule }) => rule === conclusion) ? rows : [own, ...rows];
  return [
    // a corrected request and a mediation count from another day than the receipt: their clock is on record
    ...(rows.some(({ rule }) => rule === docket.rule) ? [] : [told(docket, stateOf(docket, { doneOn: docketedOn, today }))]),
    ...kept.flatMap((row) => deadlineOf(matter, row, { periods, today }) ?? []),
  ];
}

/** One clock on record as the law explains it; null for a rule that sets no such limit on that day. */
export function deadlineOf(matter: Matter, row: Row, { periods, today }: Omit<Timing, 'rows'>): Deadline | null {
  const clock = row.rule === conclusionId(matter) ? conclusionOf(matter, periods, today) : clockOnRecord(matter, row);
  const { doneOn, paused } = row;
  return clock && told(clock, stateOf(clock, { doneOn, waived: row.waived || isUnused(row, clock, today), suspendedNow: paused, today }));
}

/** A right that nobody used in its time is gone: that is no breach. */
const isUnused = ({ rule, doneOn }: Row, { dueOn }: Clock, today: string): boolean => isRight(rule) && doneOn === null && today > dueOn;

/** Other clocks know no excluded days. One with an extension of its own (C3) shows it in the day that it is due on record. */
function clockOnRecord(
  { docketedOn }: Pick<Matter, 'docketedOn'>,
  { rule, startedOn, dueOn }: Pick<Row, 'rule' | 'startedOn' | 'dueOn'>,
): Clock | null {
  // one that counts from the receipt is not kept: on record it counts from the correction
  if (rule === 'I1')
    return docketClock({ kind: 'INFRINGEMENT', channel: 'DIRECT', receivedOn: startedOn, decidedOn: docketedOn, since: 'CORRECTION' });
  if (isHourRule(rule)) return hoursByDay(rule, startedOn);
  if (!isDayRule(rule)) return null;
  const clock = clockOf(rule, { startedOn, docketedOn });
  if (!clock || clock.dueOn === dueOn) return clock;
  const longer = clockOf(rule, { startedOn, docketedOn, extended: true });
  return longer?.dueOn === dueOn ? longer : clock;
}

/** A clock in hours whose beginning is recorded by the day alone: it counts from the end of that day. */
function hoursByDay(rule: HourRuleId, startedOn: string): Clock | null {
  const clock = clockOf(rule, { startedAt: endOf(startedOn) });
  return clock && { ...clock, startedOn, dueOn: dayOf(clock.dueAt), excludedDays: 0, excluded: [], extended: false };
}

/** Last day of a clock that starts on a case; null where the rules in force set no such limit. */
export const dueOnOf = (matter: Pick<Matter, 'docketedOn'>, start: Pick<Row, 'rule' | 'startedOn'>): string | null =>
  clockOnRecord(matter, { ...start, dueOn: '' })?.dueOn ?? null;

const told = ({ excluded, ...clock }: Clock, state: Deadline['state']): Deadline => ({
  ...clock,
  excluded: excluded.map(({ from, to }) => ({ fromOn: from, toOn: to })),
  state,
});
