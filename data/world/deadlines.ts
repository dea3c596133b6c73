import { standsStill } from '#law/case-courses.ts';
import { CONCLUSION_RULES, type DayRuleId } from '#law/limits.ts';
import { deadline } from '../../subgraphs/cases/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Case } from './cases.ts';
import { dueBy, dueOn } from './due-days.ts';
import type { Ground } from './ground.ts';
import { hearingAskedOn, hearingOf } from './hearing-days.ts';
import type { Suit } from './suits.ts';
import { withdrawalOf } from './withdrawals.ts';

/** A clock of a course: done on a day, fallen away, or still running. */
interface Mark {
  readonly rule: DayRuleId;
  readonly started: number;
  readonly done: number | null;
  readonly waived?: boolean;
  readonly paused?: boolean;
  /** where it ends, if not where the rule says */
  readonly due?: number;
}

/** What other parts of the world know of the acts that meet a clock. */
interface Met {
  readonly suits: readonly Suit[];
  /** day on which a court was asked to confirm the agreement */
  readonly applied: number | null;
}

/** Days of the states of a course, the first time it came to each. */
const daysOf = ({ course }: Case): Readonly<Partial<Record<string, number>>> => {
  const days: Partial<Record<string, number>> = {};
  for (const { status, day } of course) days[status] ??= day;
  return days;
};

/** A right of a party: used on a day, or gone with the case; one that its time ended for stays on record as it was. */
const right = (rule: DayRuleId, started: number, done: number | null, gone = false): Mark => ({
  rule,
  started,
  done,
  waived: done === null && gone,
});

/** The defence goes to the petitioner on the working day after it came (I4). */
export const defenceForwarded = ({ calendar, last }: Ground, defended: number, concluded: number | null): number =>
  Math.min(concluded ?? last, calendar.shift(defended, 1));

function marksOf(ground: Ground, made: Case, { suits, applied }: Met): readonly Mark[] {
  const { row, docketed, concluded, course } = made;
  const days = daysOf(made);
  const paused = standsStill(row.status);
  const over = concluded !== null;
  const attacked = (by: Suit['kind']): number | null => {
    const suit = suits.find(({ kind }) => kind === by);
    return suit ? dayOf(suit.filedOn) : null;
  };
  const marks: Mark[] = [{ rule: CONCLUSION_RULES[row.kind], started: docketed, due: made.due, done: concluded, paused }];
  if (row.kind === 'INFRINGEMENT') {
    const { SERVED: served, INVESTIGATING: begun, ENFORCEMENT: enforced } = days;
    marks.push({ rule: 'I2', started: docketed, done: served ?? null, waived: served === undefined && over });
    if (served !== undefined) {
      const defended = begun !== undefined && begun <= dueBy('I3', served, docketed) ? begun : null;
      marks.push(right('I3', served, defended, over || begun !== undefined));
      if (defended !== null) marks.push({ rule: 'I4', started: defended, done: defenceForwarded(ground, defended, concluded) });
    }
    const called = hearingOf(ground, made);
    if (called) marks.push({ rule: 'I5', started: called.scheduled, done: called.noticed });
    if (concluded !== null && row.disposition === 'STOP_ORDER')
      marks.push({ rule: 'I11', started: concluded, done: days['PUBLISHED'] ?? null });
    if (concluded !== null && (row.disposition === 'STOP_ORDER' || row.disposition === 'NOT_INFRINGED'))
      marks.push(right('I10', concluded, attacked('LITIGATION'), enforced !== undefined));
  }
  if (row.kind === 'COUNTERFEIT') {
    const { PENALTY_NOTICED: noticed, PENALTY_HEARING: heard, DECIDED: decided, SERVED: served } = days;
    if (noticed !== undefined)
      marks.push(right('C5', noticed, heard === undefined ? null : hearingAskedOn(noticed), decided !== undefined));
    if (heard !== undefined && noticed !== undefined) marks.push({ rule: 'C5b', started: heard, done: hearingAskedOn(noticed) });
    if (decided !== undefined) {
      marks.push({ rule: 'C6', started: decided, done: served ?? null });
      marks.push({ rule: 'C8', started: decided, done: days['PUBLISHED'] ?? null });
    }
    const fallen = withdrawalOf(ground, made, suits);
    if (fallen) marks.push({ rule: 'C8b', started: fallen.decided, done: fallen.withdrawn });
    if (served !== undefined) {
      // that of an open case is written with its penalty, which knows the fine
      if (row.fineYuan !== null && concluded !== null)
        marks.push({ rule: 'C7', started: served, done: Math.min(concluded, dueBy('C7', served, docketed)) });
      marks.push(right('C9', served, attacked('RECONSIDERATION')), right('C9b', served, attacked('LITIGATION')));
    }
  }
  if (row.kind === 'MEDIATION' && row.disposition === 'MEDIATED' && concluded !== null)
    marks.push(right('M3', concluded, applied ?? days['CONFIRMED_BY_COURT'] ?? null, days['NOTARISED'] !== undefined));
  // a file that goes with its case is sealed where it goes
  if (concluded !== null && row.disposition !== 'TRANSFERRED' && row.disposition !== 'MERGED')
    marks.push({ rule: 'A-ARCHIVE', started: concluded, done: course.findLast(({ status }) => status === 'ARCHIVED')?.day ?? null });
  return marks;
}

/** Writes the clocks of each case (R8.5): what must be done, by when, and when it was. */
export function writeDeadlines(ground: Ground, sink: Sink): (made: Case, met: Met) => void {
  const random = createRandom(ground.seed, 'deadlines');
  return (made, met) => {
    const { id, agencyId, jurisdiction } = made.row;
    for (const { rule, started, done, waived = false, paused = false, due } of marksOf(ground, made, met)) {
      const ends = due ?? dueOn(rule, started, made.docketed);
      // the rules of the day may know no such limit
      if (ends === null) continue;
      sink.write(deadline, {
        id: uuidAt(noonOf(started), random),
        caseId: id,
        rule,
        startedOn: dateOf(started),
        dueOn: dateOf(ends),
        doneOn: done === null ? null : dateOf(done),
        paused,
        waived,
        subjectId: null,
        agencyId,
        jurisdiction,
      });
    }
  };
}
