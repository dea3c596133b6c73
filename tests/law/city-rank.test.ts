import { expect, it } from 'vitest';
import { isSubProvincial, SUB_PROVINCIAL_CITIES } from '#law/city-rank.ts';
import { divisions } from '../../data/divisions.ts';

it('fifteen cities have sub-provincial rank in the platform’s years, each of them a known division', () => {
  const names = new Map(divisions().map(({ code, name }) => [code, name]));
  const ranked = SUB_PROVINCIAL_CITIES.filter(({ code }) => isSubProvincial(code, '2011-06-27'));
  expect(ranked).toHaveLength(15);
  expect(ranked.filter(({ code, name }) => names.get(code) !== name)).toEqual([]);
});

it.for([
  ['440300', '1994-02-24', false],
  ['440300', '1994-02-25', true],
  ['440300', '2014-01-10', true],
  ['440305', '2014-01-10', false], // a district has not the rank of its city
  ['440000', '2014-01-10', false],
  ['320500', '2014-01-10', false], // 苏州: large, and an ordinary prefecture-level city
  ['110000', '2014-01-10', false],
  ['510200', '1997-03-13', true], // 重庆, before it became a municipality
  ['510200', '1997-03-14', false],
] as const)('%s on %s: %s', ([code, on, expected]) => expect(isSubProvincial(code, on)).toBe(expected));
