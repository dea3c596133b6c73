import { isWorkday } from 'chinese-days';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, rollBack, rollForward, subtractWorkingDays } from '#law/calendar.ts';
import { addDays, weekday } from '#law/dates.ts';
import { HOLIDAYS, HOLIDAY_YEARS, MAKE_UP_DAYS } from '#law/holidays.ts';
import { days } from './days.ts';

describe('the holiday table', () => {
  it('agrees with chinese-days on every day of its years', () => {
    const differing: string[] = [];
    let compared = 0;
    for (let date = '2010-01-01'; date <= '2026-12-31'; date = addDays(date, 1), compared += 1) {
      if (isWorkingDay(date) !== isWorkday(date)) differing.push(date);
    }
    expect(differing).toEqual([]);
    expect(compared).toBe(6209);
    expect(HOLIDAY_YEARS).toEqual(Array.from({ length: 17 }, (_, index) => 2010 + index));
  });
  it('makes up on Saturdays and Sundays only, and never on a holiday', () => {
    expect([...MAKE_UP_DAYS].filter((date) => ![0, 6].includes(weekday(date)) || HOLIDAYS.has(date))).toEqual([]);
  });
  it.for([
    ['2011-02-12', true, 'Saturday, made up for Spring Festival'],
    ['2011-01-30', true, 'Sunday, made up for Spring Festival'],
    ['2011-02-08', false, 'Tuesday of Spring Festival'],
    ['2011-12-31', true, 'Saturday, made up for New Year 2012'],
    ['2011-06-05', false, 'Sunday inside the Dragon Boat holiday'],
    ['2013-09-22', true, 'Sunday, made up for Mid-autumn'],
    ['2013-09-20', false, 'Friday of Mid-autumn'],
    ['2013-10-12', true, 'Saturday, made up for National Day'],
    ['2013-10-05', false, 'Saturday of National Day'],
    ['2013-10-19', false, 'plain Saturday'],
    ['2012-09-29', true, 'Saturday, made up for National Day'],
    ['2014-05-04', true, 'Sunday, made up for Labour Day'],
    ['2020-01-31', false, 'Friday of the lengthened Spring Festival'],
    ['2027-02-06', false, 'Saturday of a year without notice'],
    ['2027-10-01', true, 'Friday of a year without notice'],
  ] as const)('%s works: %s (%s)', ([date, works]) => expect(isWorkingDay(date)).toBe(works));
});

describe('working days', () => {
  it('does not count the day of the event', () => expect(addWorkingDays('2013-03-04', 5)).toBe('2013-03-11'));
  it('counts make-up days and leaps over holidays', () => {
    // after Wednesday 2013-09-18: 22 (Sunday), 23, 24, 25, 26
    expect(addWorkingDays('2013-09-18', 5)).toBe('2013-09-26');
    // after Tuesday 2011-02-01: 9, 10, 11, 12 (Saturday), 14
    expect(addWorkingDays('2011-02-01', 5)).toBe('2011-02-14');
  });
  it('starts on a day of rest as well', () => expect(addWorkingDays('2013-10-01', 1)).toBe('2013-10-08'));
  it('gives the day itself for none', () => expect(addWorkingDays('2013-10-05', 0)).toBe('2013-10-05'));

  it('rolls a last day of rest forward, and only that', () => {
    expect(rollForward('2013-10-01')).toBe('2013-10-08');
    expect(rollForward('2013-09-19')).toBe('2013-09-22');
    expect(rollForward('2013-10-12')).toBe('2013-10-12');
    expect(rollForward('2011-04-30')).toBe('2011-05-03');
  });
  it('goes back in the same way', () => {
    expect(rollBack('2013-10-07')).toBe('2013-09-30');
    expect(rollBack('2013-09-29')).toBe('2013-09-29');
    // before Tuesday 2013-10-08: 30, 29 (Sunday), 27 September
    expect(subtractWorkingDays('2013-10-08', 3)).toBe('2013-09-27');
    expect(subtractWorkingDays('2013-10-05', 0)).toBe('2013-10-05');
  });
  it('holds for any day', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (date, a, b) => {
        expect(addWorkingDays(addWorkingDays(date, a), b)).toBe(addWorkingDays(date, a + b));
        const rolled = rollForward(date);
        expect(subtractWorkingDays(subtractWorkingDays(date, a), b)).toBe(subtractWorkingDays(date, a + b));
        expect(addWorkingDays(subtractWorkingDays(rolled, a), a)).toBe(rolled);
        expect(rollBack(date)).toBe(isWorkingDay(date) ? date : subtractWorkingDays(date, 1));
        expect(isWorkingDay(rolled)).toBe(true);
        expect(rolled).toBe(isWorkingDay(date) ? date : addWorkingDays(date, 1));
      }),
    );
  });
});
