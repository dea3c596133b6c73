import { describe, expect, it } from 'vitest';
import { isIn, leftWith, overlap, PROGRAMMES, servesOn, type Programme } from '#law/programmes.ts';

describe('a membership (R10.4)', () => {
  const term = { from: '2012-01-01', to: '2013-01-01' };
  it.for([
    ['2011-12-31', false],
    ['2012-01-01', true],
    ['2012-12-31', true],
    ['2013-01-01', false],
  ] as const)('lasts from its first day until before the day of exit: %s %s', ([on, expected]) => expect(isIn(term, on)).toBe(expected));
  it('lasts without end while nobody ends it', () => expect(isIn({ from: '2012-01-01', to: null }, '2099-01-01')).toBe(true));

  it.for([
    ['2011-01-01', '2012-01-01', false],
    ['2011-01-01', '2012-01-02', true],
    ['2012-06-01', '2012-07-01', true],
    ['2012-12-31', null, true],
    ['2013-01-01', null, false],
    ['2011-01-01', null, true],
  ] as const)('shares a day with %s to %s: %s', ([from, to, expected]) => {
    expect(overlap(term, { from, to })).toBe(expected);
    expect(overlap({ from, to }, term)).toBe(expected);
  });
});

describe('the sequence of assistance centres', () => {
  it('holds a centre until it leaves, and one of before such records', () => {
    const left = [{ from: '2009-01-01', to: '2013-07-01' }];
    expect([servesOn(left, '2013-06-30'), servesOn(left, '2013-07-01'), servesOn(left, '2008-12-31')]).toEqual([true, false, false]);
    expect(servesOn([], '2013-07-01')).toBe(true);
    expect(servesOn([...left, { from: '2014-01-01', to: null }], '2014-01-10')).toBe(true);
  });
  it('takes the key centre with it, and nothing else goes with another', () => {
    const dependent = Object.fromEntries((Object.keys(PROGRAMMES) as Programme[]).map((programme) => [programme, leftWith(programme)]));
    expect(dependent).toEqual({
      PROJECT_526: [],
      PILOT_CITY: [],
      DEMONSTRATION_CITY: [],
      ASSISTANCE_CENTRES: ['KEY_CENTRE'],
      KEY_CENTRE: [],
      TALENT_SERVICE_PILOT: [],
    });
  });
});

it('no programme takes the national office, and county offices enter only pilots of service', () => {
  const open = (level: 'NATION' | 'COUNTY') =>
    (Object.keys(PROGRAMMES) as Programme[]).filter((programme) => PROGRAMMES[programme].levels?.includes(level));
  expect([open('NATION'), open('COUNTY')]).toEqual([[], ['TALENT_SERVICE_PILOT']]);
});
