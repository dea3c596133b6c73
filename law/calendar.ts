import { addDays, weekday, type Day } from './dates.ts';
import { HOLIDAYS, MAKE_UP_DAYS } from './holidays.ts';

/** Whether offices work on that day: weekdays that are no holiday, and make-up Saturdays and Sundays (调休). */
export function isWorkingDay(date: Day): boolean {
  if (MAKE_UP_DAYS.has(date)) return true;
  if (HOLIDAYS.has(date)) return false;
  return weekday(date) !== 0 && weekday(date) !== 6;
}

/** A period whose last day is a day of rest ends on the next working day (民法通则 §154, 民法典 §203). */
export function rollForward(date: Day): Day {
  let last = date;
  while (!isWorkingDay(last)) last = addDays(last, 1);
  return last;
}

/** The n-th working day after `date`; the day of the event is not counted (民法通则 §154, 民法典 §201). `n` is a whole number ≥ 0. */
export function addWorkingDays(date: Day, n: number): Day {
  let [day, left] = [date, n];
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The last working day up to and on `date`. */
export function rollBack(date: Day): Day {
  let last = date;
  while (!isWorkingDay(last)) last = addDays(last, -1);
  return last;
}

/** The n-th working day before `date`, itself not counted. */
export function subtractWorkingDays(date: Day, n: number): Day {
  let [day, left] = [date, n];
  while (left > 0) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
