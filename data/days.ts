import { isWorkingDay } from '#law/calendar.ts';

const DAY_MS = 86_400_000;
/** China has kept UTC+8 all year since 1991. */
const NOON_SHANGHAI_MS = 4 * 3_600_000;
const texts = new Map<number, string>();

/** A calendar day as a whole number, days since 1970-01-01: generators count, tables store text. */
export const dayOf = (date: string): number => Date.parse(date) / DAY_MS;

/** The day as YYYY-MM-DD. */
export function dateOf(day: number): string {
  let text = texts.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    texts.set(day, text);
  }
  return text;
}

/** Milliseconds since the epoch at noon of that day in China. */
export const noonOf = (day: number): number => day * DAY_MS + NOON_SHANGHAI_MS;

/** The month of a day, YYYY-MM. */
export const monthOf = (day: number): string => dateOf(day).slice(0, 7);

/** The working days of a span as a table, so that a million cases need not walk the calendar each time. */
export interface WorkCalendar {
  /** the n-th working day after (n > 0) or before (n < 0) a day; n = 0: the day itself, or the next one on which offices work */
  shift(day: number, n: number): number;
  /** the last working day not after `day` */
  floor(day: number): number;
  /** the working days of a month, YYYY-MM */
  ofMonth(month: string): readonly number[];
}

/** Days outside the span are moved to its edge. */
export function workCalendar(from: string, to: string): WorkCalendar {
  const first = dayOf(from);
  const working: number[] = [];
  /** position of the last working day not after each day */
  const positions: number[] = [];
  for (let day = first; day <= dayOf(to); day += 1) {
    if (isWorkingDay(dateOf(day))) working.push(day);
    positions.push(Math.max(0, working.length - 1));
  }
  const position = (day: number): number => positions[Math.min(Math.max(day - first, 0), positions.length - 1)] ?? 0;
  const at = (index: number): number => working[Math.min(Math.max(index, 0), working.length - 1)] ?? first;
  const floor = (day: number) => at(position(day));
  return {
    floor,
    shift: (day, n) => {
      const start = n > 0 || floor(day) === day ? position(day) : position(day) + 1;
      return at(start + n);
    },
    ofMonth: (month) => working.filter((day) => monthOf(day) === month),
  };
}
