import type { Day } from './dates.ts';

/** An instant, ISO 8601 with its zone; given back in China's time, which knows no summer time since 1992. */
export type Instant = string;

const HOUR_MS = 3_600_000;
const CHINA_MS = 8 * HOUR_MS;

/** Writes an instant as 2013-10-08T17:30:00+08:00. Throws RangeError when the text is no instant. */
export const inChina = (at: Instant | number): Instant =>
  `${new Date((typeof at === 'number' ? at : Date.parse(at)) + CHINA_MS).toISOString().slice(0, 19)}+08:00`;

/** The instant so many hours later; nights and days of rest count. */
export const addHours = (at: Instant, hours: number): Instant => inChina(Date.parse(at) + hours * HOUR_MS);

/** The earlier of two instants. */
export const earlierOf = (one: Instant, other: Instant): Instant => inChina(Math.min(Date.parse(one), Date.parse(other)));

/** The last second of a day in China. */
export const endOf = (day: Day): Instant => `${day}T23:59:59+08:00`;

/** The day of an instant in China. */
export const dayOf = (at: Instant): Day => inChina(at).slice(0, 10);
