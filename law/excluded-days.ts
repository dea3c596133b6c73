import { addDays, daysBetween, type Day } from './dates.ts';

/** Days that do not count, first and last included: a suspension 中止, an appraisal 鉴定, a public notice 公告. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

/** The union of intervals, in order and apart: days covered twice count once; an interval that ends before it begins is empty. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const ordered = intervals.filter(({ from, to }) => from <= to).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const merged: Interval[] = [];
  for (const next of ordered) {
    const last = merged.at(-1);
    if (last && next.from <= addDays(last.to, 1))
      merged[merged.length - 1] = { from: last.from, to: next.to > last.to ? next.to : last.to };
    else merged.push(next);
  }
  return merged;
}

/** Days of `apart` (a union) after `startedOn` and up to `endedOn`. */
export const excludedWithin = (apart: readonly Interval[], startedOn: Day, endedOn: Day): number =>
  apart
    .map(({ from, to }) => daysBetween(from > startedOn ? addDays(from, -1) : startedOn, to < endedOn ? to : endedOn))
    .reduce((sum, days) => sum + Math.max(days, 0), 0);

/** Moves a due day on by every excluded day (`apart`, a union) that lies after `startedOn` and not after the due day as moved so far. */
export function lengthen(apart: readonly Interval[], startedOn: Day, due: Day): Day {
  let moved = due;
  for (const { from, to } of apart) {
    if (from > moved) break;
    moved = addDays(moved, excludedWithin([{ from, to }], startedOn, to));
  }
  return moved;
}
