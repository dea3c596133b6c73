import { addWorkingDays, isWorkingDay, rollBack, subtractWorkingDays } from './calendar.ts';
import type { Span } from './clock.ts';
import { addDays, addMonths, type Day } from './dates.ts';
import { lengthen, type Interval } from './excluded-days.ts';

/** Where a term ends, step by step. */
export interface Due {
  /** its end with nothing excluded */
  readonly term: Day;
  /** its end with the excluded days given back */
  readonly ends: Day;
  /** its end on a day on which the act can be done */
  readonly dueOn: Day;
}

const covered = (apart: readonly Interval[], date: Day): boolean => apart.some(({ from, to }) => from <= date && date <= to);

/** A period whose last day is a day of rest, or a day that does not count, ends on the next working day that does. */
function lastDay(ends: Day, apart: readonly Interval[]): Day {
  let last = ends;
  while (!isWorkingDay(last) || covered(apart, last)) last = addDays(last, 1);
  return last;
}

/** The n-th working day that counts after `date`. */
function workingDaysAfter(date: Day, n: number, apart: readonly Interval[]): Day {
  let [day, left] = [date, n];
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day) && !covered(apart, day)) left -= 1;
  }
  return day;
}

/**
 * Counts spans from a day, that day not counted: `spans` are the limit and, where it was extended, the extension, added up
 * before counting. `apart` is a union of days that do not count. Hours are not for days: see hour-clock.ts.
 */
export function dueAfter(startedOn: Day, spans: readonly Span[], apart: readonly Interval[]): Due {
  const total = (unit: Span['unit']): number => spans.reduce((sum, span) => sum + (span.unit === unit ? span.count : 0), 0);
  const working = total('WORKING_DAYS');
  if (working > 0) {
    const term = addWorkingDays(startedOn, working);
    const dueOn = apart.length === 0 ? term : workingDaysAfter(startedOn, working, apart);
    return { term, ends: dueOn, dueOn };
  }
  const term = addDays(addMonths(startedOn, total('MONTHS')), total('CALENDAR_DAYS'));
  const ends = lengthen(apart, startedOn, term);
  return { term, ends, dueOn: lastDay(ends, apart) };
}

/**
 * Last day to act at least so long before `eventOn`, that day not counted. Where it would be a day of rest, the working day
 * before: the rule that a term ends later protects who must act, here it would shorten the other side's notice.
 */
export function dueBefore(eventOn: Day, { unit, count }: Span): Due {
  const term = unit === 'WORKING_DAYS' ? subtractWorkingDays(eventOn, count) : addDays(eventOn, -count);
  return { term, ends: term, dueOn: rollBack(term) };
}
