import { describe, expect, it } from 'vitest';
import { dispositionsOf, fineBound, fineBoundOf } from '#law/penalties.ts';

describe('the highest fine', () => {
  it.for([
    ['2009-09-30', null, 50_000],
    ['2009-09-30', 10_000, 30_000],
    ['2009-10-01', null, 200_000],
    ['2013-05-06', 0, 200_000],
    ['2013-05-06', 1, 4],
    ['2013-05-06', 100_000, 400_000],
    ['2021-05-31', 50_000, 200_000],
    ['2021-06-01', null, 250_000],
    ['2021-06-01', 50_000, 250_000],
    ['2021-06-01', 50_001, 250_005],
  ] as const)('decided on %s with gains of %s: %i yuan', ([decidedOn, illegalGainsYuan, bound]) =>
    expect(fineBound({ decidedOn, illegalGainsYuan })).toBe(bound),
  );
});

// 行政处罚法 2021 §37: the law of the act, unless the later one is lighter
describe('the highest fine for an act under an older law', () => {
  it.for([
    ['2021-05-31', '2021-08-02', null, 200_000],
    ['2021-05-31', '2021-08-02', 100_000, 400_000],
    ['2021-06-01', '2021-08-02', 100_000, 500_000],
    ['2009-09-30', '2010-03-01', null, 50_000],
    ['2021-05-31', '2021-08-02', 60_000, 240_000],
    ['2021-05-31', '2021-08-02', 100, 400],
    [null, '2021-08-02', null, 250_000],
  ] as const)('act of %s, decided on %s with gains of %s: %i yuan', ([actedOn, decidedOn, illegalGainsYuan, bound]) =>
    expect(fineBound({ actedOn, decidedOn, illegalGainsYuan })).toBe(bound),
  );
});

it.for([
  [null, '2009-09-30', '专利法(2000年修正)§58'],
  [null, '2009-10-01', '专利法(2008年修正)§63'],
  [null, '2021-05-31', '专利法(2008年修正)§63'],
  [null, '2021-06-01', '专利法(2020年修正)§68'],
  // the old law binds where it is not harder, the new one only where it is lighter
  ['2021-05-31', '2021-08-02', '专利法(2008年修正)§63'],
  ['2009-09-30', '2009-10-09', '专利法(2000年修正)§58'],
] as const)('an act of %s, decided on %s, is bound by %s', ([actedOn, decidedOn, citation]) =>
  expect(fineBoundOf({ actedOn, decidedOn }).citation).toBe(citation),
);
it('a later law binds where it is lighter', () =>
  expect(fineBoundOf({ actedOn: '2022-01-05', decidedOn: '2021-05-31' })).toEqual({ yuan: 200_000, citation: '专利法(2008年修正)§63' }));

describe('an ending', () => {
  it('of an infringement dispute is a decision, an agreement or none, never a penalty', () =>
    expect(dispositionsOf('INFRINGEMENT')).toEqual([
      'STOP_ORDER',
      'NOT_INFRINGED',
      'MEDIATED',
      'WITHDRAWN',
      'DEEMED_WITHDRAWN',
      'SETTLED',
      'REVOKED',
    ]));
  it('of a mediation decides nothing', () => expect(dispositionsOf('MEDIATION')).toEqual(['MEDIATED', 'WITHDRAWN', 'REVOKED']));
  it('of a counterfeit case is one of the four of 专利行政执法办法 §31', () =>
    expect(dispositionsOf('COUNTERFEIT')).toEqual(['PENALISED', 'EXEMPTED', 'REVOKED', 'TRANSFERRED_TO_POLICE']));
});
