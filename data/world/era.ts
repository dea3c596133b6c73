import { isWorkingDay } from '#law/calendar.ts';
import { dateOf, dayOf } from '../days.ts';
import { FIGURE_YEARS } from '../figures.ts';

/** Where a world stands in time: its day, and the full years before it, whose cases it holds. */
export interface Era {
  /** the day of the world, YYYY-MM-DD */
  readonly today: string;
  /** the same day as a number */
  readonly last: number;
  /** oldest first, without gap */
  readonly years: readonly [number, ...number[]];
  readonly lastYear: number;
}

/** The usual day: early enough that the last reports of 2013 are still coming in. */
export const USUAL_DAY = '2014-01-10';
/** A world needs the last weeks of its last year behind it, and its first reports before it. */
const [FROM, TO] = ['-01-06', '-01-24'];
const [FIRST] = FIGURE_YEARS;
/** Three years at least: certificates, trainings and programmes of the world take that long. */
const EARLIEST = Number(USUAL_DAY.slice(0, 4));
const LATEST = FIRST + FIGURE_YEARS.length;

/** The days that a world may have, in words. */
export const WORLD_DAYS = [
  `a working day from 6 to 24 January of ${EARLIEST} to ${LATEST}`,
  `${EARLIEST} 年至 ${LATEST} 年 1 月 6 日至 24 日之间的工作日`,
] as const;

/** Whether a text is a day that a world can have: its years must be known by their figures, and its offices must be at work. */
export function isWorldDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const monthAndDay = text.slice(4);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || year < EARLIEST || year > LATEST) return false;
  return FROM <= monthAndDay && monthAndDay <= TO && dateOf(dayOf(text)) === text && isWorkingDay(text);
}

/** @throws RangeError, in both languages, on a day that no world can have */
export function eraOf(today: string): Era {
  if (!isWorldDay(today))
    throw new RangeError(`The world cannot have the day ${today}: ${WORLD_DAYS[0]}.\n演示数据日期须为${WORLD_DAYS[1]}。`);
  const lastYear = Number(today.slice(0, 4)) - 1;
  const later = Array.from({ length: lastYear - FIRST }, (_, n) => FIRST + 1 + n);
  return { today, last: dayOf(today), years: [FIRST, ...later], lastYear };
}
