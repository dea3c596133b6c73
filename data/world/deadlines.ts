import { CONCLUSION_RULES, type DayRuleId } from '#law/limits.ts';
import { deadline } from '../../subgraphs/cases/tables.ts';
import { dateOf, dayOf, noonOf, type WorkCalendar } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Case } from './cases.ts';
import { dueBy, dueOn } from './due-days.ts';
import { TODAY, type Ground } from './ground.ts';

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

const LAST = dayOf(TODAY);

/** Days of the states of a course, the first time it came to each. */
const daysOf = ({ course }: Case): Readonly<Partial<Record<string, number>>> => {
  const days: Partial<Record<string, number>> = {};
  for (const { status, day } of course) days[status] ??= day;
  return days;
};

/** A right of a party: used on a day, or gone when its time was over or the case was. */
const right = (rule: DayRuleId, started: number, done: number | null, gone: boolean): Mark => ({
  rule,
  started,
  done,
  waived: done === null && (gone || (dueOn(rule, started, started) ?? LAST) < LAST),
});

function marksOf(calendar: WorkCalendar, made: Case): readonly Mark[] {
  const { row, docketed, concluded, course } = made;
  const days = daysOf(made);
  const paused = row.status === 'SUSPENDED';
  const over = concluded !== null;
  const marks: Mark[] = [{ rule: CONCLUSION_RULES[row.kind], started: docketed, due: made.due, done: concluded, paused }];
  if (row.kind === 'INFRINGEMENT') {
    const { SERVED: served, INVESTIGATING: begun, HEARING_SCHEDULED: scheduled, HEARD: heard } = days;
    marks.push({ rule: 'I2', started: docketed, done: served ?? null });
    if (served !== undefined) {
      const defended = begun !== undefined && begun <= dueBy('I3', served, docketed) ? begun : null;
      marks.push(right('I3', served, defended, over || begun !== undefined));
      if (defended !== null) marks.push({ rule: 'I4', started: defended, done: Math.min(concluded ?? LAST, calendar.shift(defended, 1)) });
    }
    if (heard !== undefined && scheduled !== undefined) marks.push({ rule: 'I5', started: heard, done: scheduled });
    if (concluded !== null && (row.disposition === 'STOP_ORDER' || row.disposition === 'NOT_INFRINGED'))
      marks.push(right('I10', concluded, null, days['ENFORCEMENT'] !== undefined));
  }
  if (row.kind === 'COUNTERFEIT') {
    const { PENALTY_NOTICED: noticed, PENALTY_HEARING: heard, DECIDED: decided, SERVED: served, EXECUTING: executing } = days;
    if (noticed !== undefined)
      marks.push(right('C5', noticed, heard === undefined ? null : calendar.shift(noticed, 1), decided !== undefined));
    if (heard !== undefined && noticed !== undefined) marks.push({ rule: 'C5b', started: heard, done: calendar.shift(noticed, 1) });
    if (decided !== undefined) marks.push({ rule: 'C6', started: decided, done: served ?? null });
    if (served !== undefined && executing !== undefined) {
      if (row.fineYuan !== null)
        marks.push(right('C7', served, concluded === null ? null : Math.min(concluded, dueBy('C7', served, docketed)), false));
      marks.push(right('C9', served, null, false), right('C9b', served, null, false));
    }
  }
  if (row.kind === 'MEDIATION' && row.disposition === 'MEDIATED' && concluded !== null)
    marks.push(right('M3', concluded, days['CONFIRMED_BY_COURT'] ?? null, days['NOTARISED'] !== undefined));
  // a file that goes with its case is sealed where it goes
  if (concluded !== null && row.disposition !== 'TRANSFERRED' && row.disposition !== 'MERGED')
    marks.push({ rule: 'A-ARCHIVE', started: concluded, done: course.findLast(({ status }) => status === 'ARCHIVED')?.day ?? null });
  return marks;
}

/** Writes the clocks of each case (R8.5): what must be done, by when, and when it was. */
export function writeDeadlines({ seed, calendar }: Ground, sink: Sink): (made: Case) => void {
  const random = createRandom(seed, 'deadlines');
  return (made) => {
    const { id, agencyId, jurisdiction } = made.row;
    for (const { rule, started, done, waived = false, paused = false, due } of marksOf(calendar, made)) {
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
