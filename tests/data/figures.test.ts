import { expect, test } from 'vitest';
import { apportion, FIGURE_YEARS, provinceFigures, yearFigures } from '../../data/figures.ts';

const USUAL = [2011, 2012, 2013];

test('the figures of 2011 to 2013 are the published ones', () => {
  const totals = yearFigures(USUAL).map((year) => year.INFRINGEMENT + year.MEDIATION + year.COUNTERFEIT);
  expect(totals).toEqual([3017, 9022, 16227]);
});

test('shares by province sum to one over kinds, and follow the totals of 2014', () => {
  const provinces = provinceFigures(USUAL);
  const shareOf = ({ share }: (typeof provinces)[number]) => share.INFRINGEMENT + share.MEDIATION + share.COUNTERFEIT;
  expect(provinces).toHaveLength(31);
  expect(provinces.reduce((sum, one) => sum + shareOf(one), 0)).toBeCloseTo(1, 9);
  expect(provinces.every(({ share }) => Object.values(share).every((value) => value > 0))).toBe(true);
  const order = provinces.toSorted((a, b) => shareOf(b) - shareOf(a)).map(({ code }) => code);
  expect(order.slice(0, 6)).toEqual(['320000', '330000', '430000', '440000', '370000', '410000']);
});

test('every year since 2011 has figures of all kinds, and shares by province whatever the years', () => {
  const years = yearFigures(FIGURE_YEARS);
  expect(years.map(({ year }) => year)).toEqual([...FIGURE_YEARS]);
  expect(years.every(({ INFRINGEMENT, MEDIATION, COUNTERFEIT }) => [INFRINGEMENT, MEDIATION, COUNTERFEIT].every((n) => n > 0))).toBe(true);
  const provinces = provinceFigures(FIGURE_YEARS);
  expect(provinces.every(({ share }) => Object.values(share).every((value) => value > 0))).toBe(true);
  expect(provinces.reduce((sum, { share }) => sum + share.INFRINGEMENT + share.MEDIATION + share.COUNTERFEIT, 0)).toBeCloseTo(1, 9);
});

test('apportioning keeps the sum and the proportion', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(0, [1, 2])).toEqual([0, 0]);
  expect(apportion(5, [0, 1])).toEqual([0, 5]);
  const parts = apportion(28_000, [3017, 9022, 16227]);
  expect(parts.reduce((a, b) => a + b, 0)).toBe(28_000);
  expect(parts[0]).toBeCloseTo((28_000 * 3017) / 28_266, -1);
});
