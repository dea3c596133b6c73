import { describe, expect, it } from 'vitest';
import { isInSequence, leftWith, PROGRAMMES, type Programme } from '#law/programmes.ts';

describe('the sequence of assistance centres', () => {
  it('holds a centre until it leaves, and one of before such records', () => {
    const left = [{ validFrom: '2009-01-01', validTo: '2013-07-01' }];
    expect([isInSequence(left, '2013-06-30'), isInSequence(left, '2013-07-01'), isInSequence(left, '2008-12-31')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isInSequence([], '2013-07-01')).toBe(true);
    expect(isInSequence([...left, { validFrom: '2014-01-01', validTo: null }], '2014-01-10')).toBe(true);
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
