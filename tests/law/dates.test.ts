import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isDate, weekday } from '#law/dates.ts';
import { days } from './days.ts';

describe('days', () => {
  it.for([
    ['2012-02-29', true],
    ['2000-02-29', true],
    ['2013-02-29', false],
    ['1900-02-29', false],
    ['2013-04-31', false],
    ['2013-13-01', false],
    ['2013-00-10', false],
    ['2013-01-00', false],
    ['2013-2-1', false],
    ['2013-02-01T00:00:00Z', false],
    ['', false],
  ] as const)('%s exists: %s', ([date, exists]) => expect(isDate(date)).toBe(exists));

  it('adds and counts days over leap days and year ends', () => {
    expect(addDays('2012-02-28', 1)).toBe('2012-02-29');
    expect(addDays('2013-02-28', 1)).toBe('2013-03-01');
    expect(addDays('2011-01-01', -1)).toBe('2010-12-31');
    expect(daysBetween('2012-02-01', '2012-03-01')).toBe(29);
    expect(weekday('2013-09-22')).toBe(0);
  });

  it.for([
    ['2011-01-31', 1, '2011-02-28'],
    ['2012-01-31', 1, '2012-02-29'],
    ['2011-10-31', 4, '2012-02-29'],
    ['2011-08-30', 3, '2011-11-30'],
    ['2011-02-28', 1, '2011-03-28'],
    ['2011-12-15', 1, '2012-01-15'],
    ['2012-02-29', 72, '2018-02-28'],
    ['2011-03-31', -1, '2011-02-28'],
    ['2011-01-15', -13, '2009-12-15'],
  ] as const)('%s and %i month(s) is %s', ([from, months, to]) => expect(addMonths(from, months)).toBe(to));

  it('holds for any day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -60, max: 60 }), (date, n, months) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n);
        expect(addDays(addDays(date, n), -n)).toBe(date);
        const moved = addMonths(date, months);
        expect(isDate(moved)).toBe(true);
        expect(moved.slice(8) === date.slice(8) || addDays(moved, 1).endsWith('-01')).toBe(true);
      }),
    );
  });
});
