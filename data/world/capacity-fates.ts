import { dayOf } from '../days.ts';
import type { Division } from '../divisions.ts';
import type { Random } from '../random.ts';

/** How an office is bound: as those that need what is theirs alone, as other cities, as a county that enforces, not at all. */
export type Class = 'LEADING' | 'CITY' | 'COUNTY' | 'FREE';

/** What an office must have. */
export type Part = 'DIVISION' | 'PLAQUE' | 'GUIDANCE' | 'DISPATCH' | 'VENUE' | 'BASIC' | 'FIELD' | 'QUERY' | 'ARCHIVE';

/** How it goes with one part: there all the time, never, only from a day on, or only until a day. */
export type Fate = { readonly kind: 'ALWAYS' | 'NEVER' } | { readonly kind: 'LATE' | 'LOST'; readonly day: number };

/** Days from `from` until before `to`. */
export interface Term {
  readonly from: number;
  readonly to: number | null;
}

export const ALL_THE_TIME: Fate = { kind: 'ALWAYS' };

/** Parts of offices that lack something today. */
const RATES: Readonly<Record<Class, number>> = { LEADING: 0.15, CITY: 0.35, COUNTY: 0.3, FREE: 0 };
const LATE = 0.4;
const PARTS: readonly Part[] = ['DIVISION', 'PLAQUE', 'GUIDANCE', 'DISPATCH', 'VENUE', 'BASIC', 'FIELD', 'QUERY', 'ARCHIVE'];
const COUNTY_PARTS: readonly Part[] = ['BASIC', 'FIELD', 'QUERY', 'ARCHIVE'];

/** Whether it is there today. */
export const isThere = ({ kind }: Fate): boolean => kind === 'ALWAYS' || kind === 'LATE';

/** The days on which it is there; null for none. @param start its first day, when nothing delays it */
export function termOf(fate: Fate, start: number): Term | null {
  switch (fate.kind) {
    case 'ALWAYS':
      return { from: start, to: null };
    case 'NEVER':
      return null;
    case 'LATE':
      return { from: fate.day, to: null };
    case 'LOST':
      return { from: Math.min(start, fate.day - 1), to: fate.day };
  }
}

/** What of an office lacks today, and what came late; parts not named are there all the time. */
export function fatesOf(bound: Class, level: Division['level'], forced: boolean, random: Random): ReadonlyMap<Part, Fate> {
  if (bound === 'FREE') return new Map();
  const left = [...(level === 'COUNTY' ? COUNTY_PARTS : PARTS)];
  const take = (): Part => left.splice(random.below(left.length), 1)[0] as Part;
  const within = (year: number): number => dayOf(`${year}-02-01`) + random.below(290);
  const fates = new Map<Part, Fate>();
  if (random.chance(RATES[bound]) || forced) {
    for (let n = random.weighted([6, 3, 1]); n >= 0; n -= 1) {
      fates.set(take(), random.chance(0.65) ? { kind: 'NEVER' } : { kind: 'LOST', day: within(2013) });
    }
  }
  if (random.chance(LATE)) {
    for (let n = random.weighted([6, 4]); n >= 0; n -= 1)
      fates.set(take(), { kind: 'LATE', day: within(random.chance(0.6) ? 2012 : 2013) });
  }
  return fates;
}
