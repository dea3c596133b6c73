import { describe, expect, it } from 'vitest';
import { discrepancies, liveFigures, reportedFigures } from '../../../subgraphs/oversight/lifecycle/figures.ts';
import { monthOf, monthsOf } from '../../../subgraphs/oversight/lifecycle/periods.ts';
import { suppress, type PublicCount } from '../../../subgraphs/oversight/lifecycle/suppression.ts';
import type { StatReportRow } from '../../../subgraphs/oversight/tables.ts';

describe('a month', () => {
  it.for([
    ['2013-01', '2013-01-01', '2013-02-01'],
    ['2013-09', '2013-09-01', '2013-10-01'],
    ['2013-12', '2013-12-01', '2014-01-01'],
    ['1999-12', '1999-12-01', '2000-01-01'],
  ] as const)('%s', ([period, firstDay, nextMonth]) => expect(monthOf(period)).toEqual({ firstDay, nextMonth }));

  it.for([
    '',
    '2013',
    '2013-9',
    '2013-00',
    '2013-13',
    '2013-09-01',
    ' 2013-09',
    '2013-09\n',
    '0000-01',
    '9999-12',
    '２０１３-09',
    '2013/09',
  ])('is not written %j', (period) => expect(() => monthOf(period)).toThrow('A month is written YYYY-MM'));

  it.for([
    ['2013-01', '2013-01', '2013-01-01', '2013-02-01'],
    ['2003-12', '2013-12', '2003-12-01', '2014-01-01'],
  ] as const)('spans %s to %s', ([from, to, firstDay, nextMonth]) => expect(monthsOf(from, to)).toEqual({ firstDay, nextMonth }));

  it.for([
    ['2013-02', '2013-01'],
    ['2003-11', '2013-12'],
    ['2003-01', '2013-12'],
    ['1901-01', '2099-12'],
  ] as const)('does not span %s to %s', ([from, to]) => expect(() => monthsOf(from, to)).toThrow('at most ten years'));
});

describe('figures', () => {
  const report = {
    docketedInfringement: 1,
    docketedMediation: 2,
    docketedCounterfeit: 3,
    concludedInfringement: 4,
    concludedMediation: 5,
    concludedCounterfeit: 6,
  } as StatReportRow;
  const live = liveFigures([
    { kind: 'COUNTERFEIT', docketed: 3, concluded: 7 },
    { kind: 'INFRINGEMENT', docketed: 1, concluded: 4 },
  ]);
  it('stand in the order of the form', () => {
    expect(reportedFigures(report).map(({ measure, kind, value }) => `${measure} ${kind} ${value}`)).toEqual([
      'DOCKETED INFRINGEMENT 1',
      'DOCKETED MEDIATION 2',
      'DOCKETED COUNTERFEIT 3',
      'CONCLUDED INFRINGEMENT 4',
      'CONCLUDED MEDIATION 5',
      'CONCLUDED COUNTERFEIT 6',
    ]);
  });
  it('of no case are zero', () => expect(live.map(({ value }) => value)).toEqual([1, 0, 3, 4, 0, 7]));
  it('differ cell by cell', () => {
    expect(discrepancies(reportedFigures(report), live)).toEqual([
      { kind: 'MEDIATION', measure: 'DOCKETED', reported: 2, live: 0 },
      { kind: 'MEDIATION', measure: 'CONCLUDED', reported: 5, live: 0 },
      { kind: 'COUNTERFEIT', measure: 'CONCLUDED', reported: 6, live: 7 },
    ]);
    expect(discrepancies(live, live)).toEqual([]);
  });
});

/** One cell for each province, '11' first; concluded as docketed. */
const months = (...values: number[]): PublicCount[] =>
  values.map((value, index) => ({ province: `${index + 11}0000`, kind: 'COUNTERFEIT', docketed: value, concluded: value }));
const shown = (...values: number[]) => suppress(months(...values)).map(({ docketed }) => docketed);

describe('the numbers of the public', () => {
  it.for<readonly [number[], (number | null)[]]>([
    [[], []],
    [
      [5, 0, 3],
      [5, 0, 3],
    ],
    [
      [5, 2, 9, 4],
      [5, null, 9, null],
    ],
    [
      [1, 2, 9],
      [null, null, 9],
    ],
    [
      [1, 1, 9, 30],
      [null, null, null, 30],
    ],
    [
      [2, 2, 2, 5],
      [null, null, null, null],
    ],
    [
      [2, 0],
      [null, null],
    ],
    [
      [1, 7, 7, 8],
      [null, null, null, 8],
    ],
    [
      [0, 2, 0, 2],
      [null, null, null, null],
    ],
    [
      [0, 3, 3, 2],
      [0, null, null, null],
    ],
    [[2], [null]],
  ])('%j are shown as %j', ([values, expected]) => expect(shown(...values)).toEqual(expected));

  it('say whether any of them is withheld, each measure and kind by itself', () => {
    const counts = [
      { province: '110000', kind: 'MEDIATION', docketed: 9, concluded: 1 },
      { province: '120000', kind: 'MEDIATION', docketed: 8, concluded: 4 },
      { province: '120000', kind: 'COUNTERFEIT', docketed: 8, concluded: 4 },
    ];
    expect(suppress(counts)).toEqual([
      { province: '110000', kind: 'MEDIATION', docketed: 9, concluded: null, suppressed: true },
      { province: '120000', kind: 'MEDIATION', docketed: 8, concluded: null, suppressed: true },
      { province: '120000', kind: 'COUNTERFEIT', docketed: 8, concluded: 4, suppressed: false },
    ]);
  });

  // a small generator with a fixed seed: the same 3,000 months in every run
  let state = 7;
  const below = (limit: number): number => (state = (state * 48_271) % 2_147_483_647) % limit;
  const random = Array.from({ length: 3_000 }, () => Array.from({ length: 1 + below(8) }, () => (below(3) === 0 ? below(40) : below(5))));

  it('never show one or two', () => {
    for (const values of random) expect(shown(...values).filter((value) => value === 1 || value === 2)).toEqual([]);
  });
  it('are true where they are shown, and withheld only where a small one is protected', () => {
    for (const values of random) {
      const small = values.some((value) => value === 1 || value === 2);
      for (const [index, value] of shown(...values).entries()) expect(value === values[index] || (value === null && small)).toBe(true);
    }
  });
  it('cannot be computed from the total by somebody who knows this rule', () => {
    for (let round = 0; round < 200; round += 1) {
      const values = Array.from({ length: 2 + below(3) }, () => below(8));
      const page = shown(...values);
      const gaps = page.flatMap((value, index) => (value === null ? [index] : []));
      // where the whole nation has nothing but small numbers, all alike, its total is no larger a number than they are
      if (gaps.length === 0 || new Set(gaps.map((index) => values[index])).size === 1) continue;
      const total = gaps.reduce((sum, index) => sum + (values[index] ?? 0), 0);
      const possible = gaps.map(() => new Set<number>());
      for (const guess of partitions(total, gaps.length)) {
        const world = [...values];
        for (const [place, index] of gaps.entries()) world[index] = guess[place] ?? 0;
        if (JSON.stringify(shown(...world)) === JSON.stringify(page))
          for (const [place, value] of guess.entries()) possible[place]?.add(value);
      }
      for (const options of possible) expect([options.size > 1, values]).toEqual([true, values]);
    }
  });
});

/** Every way to write a total as a sum of so many numbers, in order. */
function partitions(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => partitions(total - first, parts - 1).map((rest) => [first, ...rest])).flat();
}
