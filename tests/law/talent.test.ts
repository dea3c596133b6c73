import { expect, it } from 'vitest';
import { isWorkingDay } from '#law/calendar.ts';
import { leadsTo, mayStep } from '#law/course.ts';
import { addDays } from '#law/dates.ts';
import { forecastDue, inService, isStrategicOn, SERVICE_KINDS, STRATEGIC_INDUSTRIES, TALENT_COURSE } from '#law/talent.ts';
import type { TalentActor, TalentStatus } from '#law/talent.ts';

const STATES = ['NOMINATED', 'ENROLLED', 'ACTIVE', 'ALERT', 'CLOSED'] as const satisfies readonly TalentStatus[];
const ACTORS = ['CENTRE', 'OFFICE', 'PLATFORM'] as const satisfies readonly TalentActor[];

/** Annex A17, written by hand a second time: every step, and who takes it. */
const A17: Readonly<Record<string, readonly TalentActor[]>> = {
  'null NOMINATED': ['CENTRE'],
  'NOMINATED ENROLLED': ['OFFICE'],
  'ENROLLED ACTIVE': ['CENTRE'],
  'ACTIVE ALERT': ['CENTRE', 'OFFICE', 'PLATFORM'],
  'ALERT ACTIVE': ['CENTRE', 'OFFICE'],
  'ACTIVE CLOSED': ['CENTRE'],
};

it('the course is Annex A17: every pair of states, for every actor', () => {
  for (const from of [null, ...STATES]) {
    for (const to of STATES) {
      const by = A17[`${from} ${to}`] ?? [];
      expect([from, to, leadsTo(TALENT_COURSE, from, to)]).toEqual([from, to, by.length > 0]);
      for (const actor of ACTORS)
        expect([from, to, actor, mayStep(TALENT_COURSE, from, to, [actor])]).toEqual([from, to, actor, by.includes(actor)]);
    }
  }
});

it('only ACTIVE and ALERT are in service', () => {
  expect(STATES.filter(inService)).toEqual(['ACTIVE', 'ALERT']);
});

it.for([
  ['2014-01-10', '2014-01-17'], // Friday to Friday
  ['2014-01-27', '2014-02-08'], // the New Year from 31 January; 26 January and 8 February are worked
  ['2013-12-31', '2014-01-08'], // New Year's Day is not counted
  ['2014-01-11', '2014-01-17'], // raised on a Saturday
])('a forecast raised on %s is due on %s', ([raised, due]) => {
  expect(forecastDue(raised ?? '')).toBe(due);
});

it('a forecast is due on a working day with exactly five working days in between', () => {
  for (let day = '2013-01-01'; day < '2014-01-01'; day = addDays(day, 1)) {
    const due = forecastDue(day);
    let count = 0;
    for (let each = addDays(day, 1); each <= due; each = addDays(each, 1)) count += isWorkingDay(each) ? 1 : 0;
    expect([day, count, isWorkingDay(due)]).toEqual([day, 5, true]);
  }
});

it('there are exactly five measures of service', () => {
  expect(SERVICE_KINDS).toEqual(['MONITORING', 'TRACKING', 'GUIDANCE', 'EARLY_INTERVENTION', 'RAPID_PROTECTION']);
});

it('seven industries are strategic and emerging from 2010, and digital creation too from the end of 2016', () => {
  const all = STRATEGIC_INDUSTRIES.at(-1)?.industries ?? [];
  expect([all.length, all.filter((one) => isStrategicOn(one, '2014-01-10')).length]).toEqual([8, 7]);
  expect([isStrategicOn('DIGITAL_CREATIVE', '2016-11-28'), isStrategicOn('DIGITAL_CREATIVE', '2016-11-29')]).toEqual([false, true]);
});
