import { describe, expect, it } from 'vitest';
import { holdsOn, lastingOn, overlap } from '#law/terms.ts';

describe('a term, such as a membership (R10.4)', () => {
  const term = { validFrom: '2012-01-01', validTo: '2013-01-01' };
  it.for([
    ['2011-12-31', false],
    ['2012-01-01', true],
    ['2012-12-31', true],
    ['2013-01-01', false],
  ] as const)('lasts from its first day until before the day of exit: %s %s', ([on, expected]) => expect(holdsOn(term, on)).toBe(expected));
  it('lasts without end while nobody ends it', () => expect(holdsOn({ validFrom: '2012-01-01', validTo: null }, '2099-01-01')).toBe(true));

  it.for([
    ['2011-01-01', '2012-01-01', false],
    ['2011-01-01', '2012-01-02', true],
    ['2012-06-01', '2012-07-01', true],
    ['2012-12-31', null, true],
    ['2013-01-01', null, false],
    ['2011-01-01', null, true],
    ['2012-06-01', '2012-06-01', false],
  ] as const)('shares a day with %s to %s: %s', ([validFrom, validTo, expected]) => {
    expect(overlap(term, { validFrom, validTo })).toBe(expected);
    expect(overlap({ validFrom, validTo }, term)).toBe(expected);
  });

  it('is chosen by the day', () => {
    const next = { validFrom: '2013-01-01', validTo: null };
    expect([lastingOn([term, next], '2012-12-31'), lastingOn([term, next], '2013-01-01'), lastingOn([term, next], '2011-12-31')]).toEqual([
      [term],
      [next],
      [],
    ]);
  });
});
