import { describe, expect, it } from 'vitest';
import { leadsTo, mayStep } from '#law/course.ts';
import {
  backboneRuleOn,
  consentedInTime,
  CONSENTED_COURSE,
  enrolmentState,
  FREE_COURSE,
  mayOrganise,
  needsConsent,
  passed,
  passMarkOn,
  trainingCourse,
  type TrainingActor,
  type TrainingStatus,
} from '#law/training.ts';
import type { Level } from '#law/levels.ts';

const STATES: readonly TrainingStatus[] = ['DRAFT', 'SUBMITTED', 'CONSENTED', 'REFUSED', 'HELD', 'SCORED', 'CLOSED'];
const ACTORS: readonly TrainingActor[] = ['OFFICE', 'NATION'];
const LEVELS: readonly Level[] = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'];

/** A10, written a second time: from, to, by */
const A10: readonly string[] = [
  'null DRAFT OFFICE',
  'DRAFT SUBMITTED OFFICE',
  'SUBMITTED CONSENTED NATION',
  'SUBMITTED REFUSED NATION',
  'CONSENTED HELD OFFICE',
  'HELD SCORED OFFICE',
  'SCORED CLOSED OFFICE',
];
const FREE = ['null DRAFT OFFICE', 'DRAFT HELD OFFICE', 'HELD SCORED OFFICE', 'SCORED CLOSED OFFICE'];

describe('the course of a class (A10)', () => {
  it.for([
    ['with consent', CONSENTED_COURSE, A10],
    ['without', FREE_COURSE, FREE],
  ] as const)('%s: these steps by these actors and no others', ([, course, expected]) => {
    const allowed = [null, ...STATES].flatMap((from) =>
      STATES.flatMap((to) => ACTORS.flatMap((by) => (mayStep(course, from, to, [by]) ? [`${from} ${to} ${by}`] : []))),
    );
    expect(allowed.toSorted()).toEqual(expected.toSorted());
    expect(STATES.filter((to) => leadsTo(course, 'CLOSED', to) || leadsTo(course, 'REFUSED', to))).toEqual([]);
  });
});

describe('consent (R15.3)', () => {
  it.for([
    ['INDUCTION', 'NATION', true, false],
    ['INDUCTION', 'PROVINCE', true, true],
    ['INDUCTION', 'PREFECTURE', false, true],
    ['INDUCTION', 'COUNTY', false, true],
    ...LEVELS.map((level) => ['SPECIALISED', level, true, false] as const),
  ] as const)('%s by %s: may organise %s, needs consent %s', ([kind, level, organise, consent]) => {
    expect([mayOrganise({ kind, level }), needsConsent({ kind, level })]).toEqual([organise, consent]);
    expect(trainingCourse({ kind, level })).toBe(consent ? CONSENTED_COURSE : FREE_COURSE);
    expect(enrolmentState({ kind, level })).toBe(consent ? 'CONSENTED' : 'DRAFT');
  });

  it.for([
    ['INDUCTION', 'PROVINCE', '2013-11-30', true],
    ['INDUCTION', 'PROVINCE', '2013-12-01', false],
    ['INDUCTION', 'PROVINCE', '2013-12-02', false],
    ['INDUCTION', 'PROVINCE', null, false],
    ['INDUCTION', 'NATION', null, true],
    ['SPECIALISED', 'COUNTY', null, true],
  ] as const)('%s by %s with consent on %s: in time %s', ([kind, level, consentOn, inTime]) => {
    expect(consentedInTime({ kind, level, consentOn, heldFrom: '2013-12-01' })).toBe(inTime);
  });
});

describe('measures', () => {
  it('an examination is passed from 60 of 100 on (R15.4)', () => {
    expect([passMarkOn('2013-12-16'), passMarkOn('1999-01-01')]).toEqual([60, 60]);
    expect([0, 59, 60, 100].map((score) => passed(score, '2013-12-16'))).toEqual([false, false, true, true]);
  });
  it('a backbone serves three years and trains forty hours in two (R15.8)', () => {
    expect(backboneRuleOn('2014-01-10')).toMatchObject({ serviceYears: 3, hours: 40, withinYears: 2 });
  });
});
