import type { Day } from './dates.ts';

/**
 * How well a figure is founded: VERIFIED, the legal text or a report of it was read; MEMORY, remembered law;
 * SETTING, the law is silent or unknown and the platform chose.
 */
export type Confidence = 'VERIFIED' | 'MEMORY' | 'SETTING';

/** Something that holds from a day on, until the next entry of its table. */
export interface Dated {
  readonly from: Day;
}

/** The entry in force on a day; a day before the table begins falls to its first entry, as legacy data. Tables run from old to new. */
export const inForceOn = <T extends Dated>(table: readonly [T, ...T[]], date: Day): T =>
  table.findLast((entry) => entry.from <= date) ?? table[0];
