import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Class, Fate, Part } from './capacity-fates.ts';
import type { Office } from './offices.ts';

const NEWEST_START = dayOf('2011-11-30');

/** One office in the making. */
export interface Made {
  readonly office: Office;
  readonly random: Random;
  readonly bound: Class;
  readonly fates: ReadonlyMap<Part, Fate>;
  readonly sink: Sink;
  /** the day of the world */
  readonly today: string;
  /** has what a member of the project 5·26 owes, member or not */
  readonly generous: boolean;
  /** what its document numbers begin with */
  readonly prefix: string;
  readonly seat: string;
}

/** First day of something that is there all the time: not before the office, in the year of the Decision at the latest. */
export function startOf({ office, random }: Pick<Made, 'office' | 'random'>): number {
  const earliest = Math.max(dayOf(office.row.establishedOn), dayOf('2006-01-01'));
  return earliest + random.below(NEWEST_START - earliest);
}

export const idAt = (day: number, random: Random): string => uuidAt(noonOf(day), random);
export const dayText = (day: number | null): string | null => (day === null ? null : dateOf(day));
