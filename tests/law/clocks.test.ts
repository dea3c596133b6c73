import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '#law/calendar.ts';
import { CASE_KINDS } from '#law/case-kind.ts';
import { conclusionClock, conclusionDue, docketClock, stateOf } from '#law/clocks.ts';
import { addDays } from '#law/dates.ts';
import { days } from './days.ts';

describe('time to conclude', () => {
  it.for([
    ['INFRINGEMENT', '2011-03-01', '2011-07-01', 'four months under Order 60'],
    ['INFRINGEMENT', '2015-06-30', '2015-10-30', 'the last day of Order 60, although Order 71 comes next day'],
    ['INFRINGEMENT', '2015-07-01', '2015-10-08', 'three months under Order 71, 1 to 7 October is National Day'],
    ['INFRINGEMENT', '2021-06-01', '2021-09-01', 'three months under the Law of 2020'],
    ['INFRINGEMENT', '2025-02-03', '2025-05-06', 'three months under Order 81, 3 to 5 May is a holiday'],
    ['INFRINGEMENT', '2011-10-31', '2012-02-29', 'no 31 February, but a leap day'],
    ['COUNTERFEIT', '2013-01-31', '2013-02-28', 'one month, no 31 February'],
    ['COUNTERFEIT', '2013-08-19', '2013-09-22', 'due on Mid-autumn, Thursday; the next working day is a Sunday'],
    ['COUNTERFEIT', '2013-09-12', '2013-10-12', 'due on a Saturday that is worked'],
    ['COUNTERFEIT', '2013-09-19', '2013-10-21', 'due on a plain Saturday'],
    ['MEDIATION', '2013-03-04', '2013-06-04', 'three months, a setting'],
  ] as const)('%s docketed on %s is due on %s: %s', ([kind, docketedOn, due]) => expect(conclusionDue({ kind, docketedOn })).toBe(due));

  it.for([
    ['INFRINGEMENT', '2011-03-01', '2011-08-01', 'four months and one'],
    ['INFRINGEMENT', '2016-03-01', '2016-07-01', 'three months and one'],
    ['INFRINGEMENT', '2025-03-03', '2025-08-04', 'never over five in all (3 August is a Sunday)'],
    ['COUNTERFEIT', '2013-03-04', '2013-04-19', 'one month and 15 days'],
  ] as const)('%s docketed on %s and extended is due on %s: %s', ([kind, docketedOn, due]) =>
    expect(conclusionClock({ kind, docketedOn, extended: true }).dueOn).toBe(due),
  );

  const counterfeit = { kind: 'COUNTERFEIT', docketedOn: '2013-03-04' } as const;

  it('does not count excluded days, and counts an overlap once', () => {
    const clock = conclusionClock({
      ...counterfeit,
      excluded: [
        { from: '2013-03-15', to: '2013-03-20' },
        { from: '2013-03-11', to: '2013-03-16' },
        { from: '2013-03-12', to: '2013-03-13' },
      ],
    });
    expect(clock).toMatchObject({ dueOn: '2013-04-15', excludedDays: 10, startedOn: '2013-03-04', rule: 'C4' });
    expect(clock.explain).toContain(
      '10 days do not count, so 2013-04-14; 2013-04-14 is no day to end on, so the next working day, 2013-04-15',
    );
    expect(clock.explainZh).toContain('不计入期限10日,顺延至2013-04-14;2013-04-14非工作日,顺延至2013-04-15');
  });
  it('joins intervals that touch', () => {
    const excluded = [
      { from: '2013-03-11', to: '2013-03-12' },
      { from: '2013-03-13', to: '2013-03-14' },
    ];
    expect(conclusionClock({ ...counterfeit, excluded })).toMatchObject({ dueOn: '2013-04-08', excludedDays: 4 });
  });
  it('leaves out what lies on or before the docket day, after the due day, or ends before it begins', () => {
    const excluded = [
      { from: '2013-02-01', to: '2013-03-04' },
      { from: '2013-04-10', to: '2013-05-10' },
      { from: '2013-03-20', to: '2013-03-10' },
    ];
    expect(conclusionClock({ ...counterfeit, excluded })).toMatchObject({ dueOn: '2013-04-07', excludedDays: 0 });
  });
  it('counts an interval that the lengthened time runs into', () => {
    const excluded = [
      { from: '2013-03-11', to: '2013-03-20' },
      { from: '2013-04-08', to: '2013-04-09' },
    ];
    expect(conclusionClock({ ...counterfeit, excluded })).toMatchObject({ dueOn: '2013-04-16', excludedDays: 12 });
  });
  it('does not end inside a suspension that begins while the end waits for a working day', () => {
    // one month ends on Saturday 2013-10-19; Monday to Friday are suspended
    const clock = conclusionClock({ kind: 'COUNTERFEIT', docketedOn: '2013-09-19', excluded: [{ from: '2013-10-21', to: '2013-10-25' }] });
    expect(clock).toMatchObject({ dueOn: '2013-10-28', excludedDays: 5 });
  });

  it('names the law in force when the case was docketed, or says that it is a setting', () => {
    expect(conclusionClock({ kind: 'INFRINGEMENT', docketedOn: '2011-02-01' }).citation).toContain('第60号');
    expect(conclusionClock({ kind: 'INFRINGEMENT', docketedOn: '2025-02-01' }).citation).toContain('第81号');
    expect(conclusionClock({ kind: 'COUNTERFEIT', docketedOn: '2025-02-05' }).citation).toContain('第71号');
    const mediation = conclusionClock({ kind: 'MEDIATION', docketedOn: '2013-03-04' });
    expect(mediation.citation).toContain('平台配置');
    expect(mediation.explain).toContain('setting of the platform');
    expect(mediation.explainZh).toContain('系平台配置');
  });
  it('says so when the holidays of the due year are not yet known', () => {
    expect(conclusionClock({ kind: 'INFRINGEMENT', docketedOn: '2026-11-16' }).explain).toContain(
      'holidays of 2027 are not in the calendar',
    );
    expect(conclusionClock({ kind: 'INFRINGEMENT', docketedOn: '2026-08-16' }).explain).not.toContain('not in the calendar');
  });

  it('holds for any case: a working day, not shorter with more excluded, and every excluded day is given back', () => {
    const intervals = fc.array(
      fc.tuple(fc.integer({ min: -40, max: 200 }), fc.nat({ max: 60 })).map(([start, length]) => ({ start, length })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...CASE_KINDS), days, intervals, fc.boolean(), (kind, docketedOn, raw, extended) => {
        const excluded = raw.map(({ start, length }) => ({ from: addDays(docketedOn, start), to: addDays(docketedOn, start + length) }));
        const plain = conclusionClock({ kind, docketedOn, extended });
        const clock = conclusionClock({ kind, docketedOn, extended, excluded });
        const covered = (date: string): boolean => excluded.some(({ from, to }) => from <= date && date <= to);
        let lost = 0;
        for (let date = addDays(docketedOn, 1); date <= clock.dueOn; date = addDays(date, 1)) if (covered(date)) lost += 1;
        expect(clock.excludedDays).toBe(lost);
        expect(isWorkingDay(clock.dueOn) && !covered(clock.dueOn)).toBe(true);
        expect(clock.dueOn >= plain.dueOn).toBe(true);
        expect(conclusionClock({ kind, docketedOn, extended, excluded: excluded.toReversed() })).toEqual(clock);
      }),
      { numRuns: 300 },
    );
  });
});

describe('time to docket', () => {
  it.for([
    ['INFRINGEMENT', 'DIRECT', '2013-03-04', 'I1', '2013-03-11'],
    ['COUNTERFEIT', 'OWN_DISCOVERY', '2015-07-01', 'C1', '2015-07-08'],
    ['COUNTERFEIT', 'CENTRE_REFERRAL', '2015-07-01', 'C2', '2015-07-15'],
    ['COUNTERFEIT', 'DIRECT', '2013-09-18', 'C2', '2013-10-09'],
    ['MEDIATION', 'DIRECT', '2015-07-01', 'M1', '2015-07-08'],
  ] as const)('%s by %s received on %s: %s, due on %s', ([kind, channel, receivedOn, rule, dueOn]) =>
    expect(docketClock({ kind, channel, receivedOn })).toMatchObject({ rule, dueOn, startedOn: receivedOn, excludedDays: 0 }),
  );

  it('is a setting for counterfeits and mediation before Order 71, judged by the docket day', () => {
    const facts = { kind: 'COUNTERFEIT', channel: 'DIRECT', receivedOn: '2015-06-25' } as const;
    expect(docketClock(facts).citation).toContain('平台配置');
    expect(docketClock({ ...facts, decidedOn: '2015-07-03' }).citation).toContain('第71号');
    expect(docketClock({ ...facts, kind: 'MEDIATION' }).explain).toContain('setting of the platform');
    expect(docketClock({ ...facts, kind: 'INFRINGEMENT' }).citation).toContain('第60号');
    expect(docketClock({ ...facts, kind: 'MEDIATION', receivedOn: '2025-03-03' }).citation).toContain('第81号');
  });
});

describe('state of a clock', () => {
  const clock = { dueOn: '2013-10-08' };
  it.for([
    [null, '2013-10-08', 'RUNNING'],
    [undefined, '2013-10-09', 'BREACHED'],
    ['2013-10-08', '2014-01-01', 'MET'],
    ['2013-10-09', '2014-01-01', 'BREACHED'],
  ] as const)('done on %s, seen on %s: %s', ([doneOn, today, state]) => expect(stateOf(clock, { doneOn, today })).toBe(state));
});
