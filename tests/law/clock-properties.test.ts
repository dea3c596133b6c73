import { isWorkday } from 'chinese-days';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf } from '#law/clock-of.ts';
import type { Clock, DayFacts } from '#law/clock.ts';
import { addDays, addMonths, daysBetween } from '#law/dates.ts';
import type { Interval } from '#law/excluded-days.ts';
import { DAY_LIMITS, DAY_RULE_IDS, type DayRuleId } from '#law/limits.ts';

/** Starts from 2010 to the end of 2023, so that what follows lies in the years of the calendar. */
const starts = fc.integer({ min: 0, max: 5112 }).map((n) => addDays('2010-01-01', n));
const forward = DAY_RULE_IDS.filter((rule) => !('before' in DAY_LIMITS[rule]));
const backward = DAY_RULE_IDS.filter((rule) => 'before' in DAY_LIMITS[rule]);
const extendable = ['I7', 'M2', 'C4', 'C3'] as const;
const rules = fc.constantFrom(...forward);
const intervals = fc.array(
  fc.tuple(fc.integer({ min: -30, max: 150 }), fc.nat({ max: 90 })).map(([start, length]) => ({ start, length })),
  { maxLength: 5 },
);
type Raw = readonly { readonly start: number; readonly length: number }[];
const placed = (startedOn: string, raw: Raw): readonly Interval[] =>
  raw.map(({ start, length }) => ({ from: addDays(startedOn, start), to: addDays(startedOn, start + length) }));
const covered = (excluded: readonly Interval[], day: string): boolean => excluded.some(({ from, to }) => from <= day && day <= to);

/** A limit that every start has; clocks that a rule-set does not know are left out. */
const clock = (rule: DayRuleId, facts: DayFacts): Clock => {
  const found = clockOf(rule, facts);
  fc.pre(found !== null);
  return found;
};

/** Counted another way: day by day, leaving out what does not count, then to a working day by chinese-days. */
function oracle(startedOn: string, days: number, excluded: readonly Interval[]): string {
  let [day, left] = [startedOn, days];
  while (left > 0) {
    day = addDays(day, 1);
    if (!covered(excluded, day)) left -= 1;
  }
  while (!isWorkday(day) || covered(excluded, day)) day = addDays(day, 1);
  return day;
}

describe('suspensions', () => {
  it('move the end of a term by exactly their days after the start, and then to a working day that counts', () => {
    fc.assert(
      fc.property(fc.constantFrom('I7', 'M2', 'C4'), starts, intervals, fc.boolean(), (rule, startedOn, raw, extended) => {
        const excluded = placed(startedOn, raw);
        const [months, days] = { I7: [startedOn < '2015-07-01' ? 4 : 3, 0], M2: [3, 0], C4: [1, 0] }[rule] as [number, number];
        const more = extended ? (rule === 'C4' ? [0, 15] : [1, 0]) : [0, 0];
        const term = addDays(addMonths(startedOn, months + (more[0] ?? 0)), days + (more[1] ?? 0));
        expect(clock(rule, { startedOn, excluded, extended }).dueOn).toBe(oracle(startedOn, daysBetween(startedOn, term), excluded));
      }),
      { numRuns: 500 },
    );
  });
  it('of n days inside the time move the end of a term of days by n', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 400 }), (startedOn, after, n) => {
        const from = addDays(startedOn, after);
        const { dueOn } = clock('C3', { startedOn, excluded: [{ from, to: addDays(from, n - 1) }] });
        let last = addDays(startedOn, 30 + n);
        while (!isWorkday(last)) last = addDays(last, 1);
        expect(dueOn).toBe(last);
      }),
    );
  });
  it('never count twice: cut, doubled and shuffled they give the same clock', () => {
    const cuts = fc.array(fc.nat({ max: 30 }), { maxLength: 6 });
    fc.assert(
      fc.property(rules, starts, intervals, cuts, fc.boolean(), (rule, startedOn, raw, at, turned) => {
        const excluded = placed(startedOn, raw);
        const cut = excluded.flatMap((interval, place) => {
          const middle = addDays(interval.from, at[place] ?? 0);
          if (middle >= interval.to) return [interval, interval];
          return [
            { from: interval.from, to: middle },
            { from: at[0] === 0 ? middle : addDays(middle, 1), to: interval.to },
          ];
        });
        expect(clock(rule, { startedOn, excluded: turned ? cut.toReversed() : cut })).toEqual(clock(rule, { startedOn, excluded }));
      }),
      { numRuns: 400 },
    );
  });
  it('are listed as they counted: in order, apart, inside the time, as many days as were given back', () => {
    fc.assert(
      fc.property(rules, starts, intervals, (rule, startedOn, raw) => {
        const excluded = placed(startedOn, raw);
        const found = clock(rule, { startedOn, excluded });
        let lost = 0;
        for (let day = addDays(startedOn, 1); day <= found.dueOn; day = addDays(day, 1)) if (covered(excluded, day)) lost += 1;
        expect(found.excludedDays).toBe(lost);
        expect(found.excluded.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)).toBe(lost);
        let before = startedOn;
        for (const { from, to } of found.excluded) {
          expect(before < from && from <= to && to <= found.dueOn).toBe(true);
          before = addDays(to, 1);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('that still run count as those that end on the day on which they are seen', () => {
    fc.assert(
      fc.property(rules, starts, fc.nat({ max: 200 }), fc.nat({ max: 300 }), (rule, startedOn, after, length) => {
        const from = addDays(startedOn, after);
        const seenOn = addDays(from, length);
        const { explain, explainZh, ...open } = clock(rule, { startedOn, excluded: [{ from, to: null }], seenOn });
        expect(clock(rule, { startedOn, excluded: [{ from, to: seenOn }] })).toMatchObject(open);
        expect(explain.includes('stood still') && explainZh.includes('停止计算')).toBe(open.excludedDays > 0);
      }),
    );
  });
});

describe('every clock', () => {
  it('ends on a working day that counts, never earlier with more excluded, never earlier when extended', () => {
    fc.assert(
      fc.property(rules, starts, intervals, (rule, startedOn, raw) => {
        const excluded = placed(startedOn, raw);
        const { dueOn } = clock(rule, { startedOn, excluded });
        expect(isWorkday(dueOn) && !covered(excluded, dueOn) && dueOn > startedOn).toBe(true);
        expect(dueOn >= clock(rule, { startedOn }).dueOn).toBe(true);
        expect(clock(rule, { startedOn, excluded, extended: true }).dueOn >= dueOn).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
  it('with an extension ends later when it was approved before the end, and where it did without when not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...extendable), starts, intervals, fc.integer({ min: 0, max: 200 }), (rule, startedOn, raw, after) => {
        const excluded = placed(startedOn, raw);
        const extendedOn = addDays(startedOn, after);
        const plain = clock(rule, { startedOn, excluded });
        const found = clock(rule, { startedOn, excluded, extendedOn });
        expect(found.extended).toBe(extendedOn < plain.dueOn);
        expect(found.dueOn).toBe(clock(rule, { startedOn, excluded, extended: found.extended }).dueOn);
      }),
      { numRuns: 300 },
    );
  });
  it('in working days holds exactly that many that count', () => {
    const counts = { I1: 5, I2: 5, I4: 5, C1: 5, C2: 10, M1: 5, P1: 15 } as const;
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(counts) as (keyof typeof counts)[])), starts, intervals, (rule, startedOn, raw) => {
        const excluded = placed(startedOn, raw);
        const { dueOn } = clock(rule, { startedOn, excluded });
        let counted = 0;
        for (let day = addDays(startedOn, 1); day <= dueOn; day = addDays(day, 1))
          if (isWorkday(day) && !covered(excluded, day)) counted += 1;
        expect(counted).toBe(counts[rule]);
      }),
      { numRuns: 300 },
    );
  });
  it('that counts back leaves at least that many days, and ends on a working day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...backward), starts, (rule, startedOn) => {
        const { dueOn, unit } = clock(rule, { startedOn });
        let [working, all] = [0, 0];
        for (let day = dueOn; day < startedOn; day = addDays(day, 1)) [working, all] = [working + (isWorkday(day) ? 1 : 0), all + 1];
        expect(isWorkday(dueOn)).toBe(true);
        expect(unit === 'WORKING_DAYS' ? working : Math.min(all, 7)).toBe(rule === 'I5' ? 3 : 7);
      }),
    );
  });
});
