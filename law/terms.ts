import type { Day } from './dates.ts';

/** Something that holds from its first day until before `validTo`; null while it lasts. */
export interface Term {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** Whether it holds on a day: on its first, no longer on `validTo`. */
export const holdsOn = ({ validFrom, validTo }: Term, day: Day): boolean => validFrom <= day && (validTo === null || day < validTo);

/** Those that hold on a day. */
export const lastingOn = <T extends Term>(terms: readonly T[], day: Day): readonly T[] => terms.filter((term) => holdsOn(term, day));

/** Whether two terms share a day. One that ended before it began shares none. */
export function overlap(one: Term, other: Term): boolean {
  const later = one.validFrom < other.validFrom ? other.validFrom : one.validFrom;
  return [one, other].every(({ validTo }) => validTo === null || later < validTo);
}
