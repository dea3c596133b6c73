import { describe, expect, it } from 'vitest';
import { stateOf, stateOfHours } from '#law/clock-state.ts';
import { clockOf } from '#law/clock-of.ts';

describe('state of a clock in days', () => {
  it.for([
    [{ today: '2013-10-08' }, 'RUNNING'],
    [{ today: '2013-10-09' }, 'BREACHED'],
    [{ today: '2014-01-01', doneOn: '2013-10-08' }, 'MET'],
    [{ today: '2014-01-01', doneOn: '2013-10-09' }, 'BREACHED'],
    [{ today: '2013-10-08', suspendedNow: true }, 'SUSPENDED'],
    [{ today: '2013-10-09', suspendedNow: true }, 'BREACHED'],
    [{ today: '2013-10-08', suspendedNow: false }, 'RUNNING'],
    [{ today: '2014-01-01', doneOn: '2013-10-08', suspendedNow: true }, 'MET'],
    [{ today: '2014-01-01', waived: true }, 'WAIVED'],
    [{ today: '2014-01-01', waived: true, doneOn: '2013-12-01' }, 'WAIVED'],
    [{ today: '2013-10-01', waived: false }, 'RUNNING'],
  ] as const)('%j: %s', ([facts, state]) => expect(stateOf({ dueOn: '2013-10-08' }, facts)).toBe(state));

  it('is never late while the matter is suspended, unless it was late before', () => {
    const facts = { startedOn: '2013-06-03', excluded: [{ from: '2013-07-01', to: null }] };
    for (const today of ['2013-07-01', '2013-10-09', '2014-01-10', '2016-05-01']) {
      const clock = clockOf('I7', { ...facts, seenOn: today });
      expect(clock && stateOf(clock, { today, suspendedNow: true })).toBe('SUSPENDED');
    }
    const late = clockOf('C4', { startedOn: '2013-03-01', excluded: [{ from: '2013-04-10', to: null }], seenOn: '2014-01-10' });
    expect(late && stateOf(late, { today: '2014-01-10', suspendedNow: true })).toBe('BREACHED');
  });
});

it.for([
  [{ now: '2013-10-10T10:00:00+08:00' }, 'RUNNING'],
  [{ now: '2013-10-10T02:00:00Z' }, 'RUNNING'],
  [{ now: '2013-10-10T10:00:01+08:00' }, 'BREACHED'],
  [{ now: '2013-10-12T00:00:00+08:00', doneAt: '2013-10-10T02:00:00Z' }, 'MET'],
  [{ now: '2013-10-12T00:00:00+08:00', doneAt: '2013-10-10T10:30:00+08:00' }, 'BREACHED'],
  [{ now: '2013-10-12T00:00:00+08:00', waived: true }, 'WAIVED'],
] as const)('a clock in hours, %j: %s', ([facts, state]) =>
  expect(stateOfHours({ dueAt: '2013-10-10T10:00:00+08:00' }, facts)).toBe(state),
);
