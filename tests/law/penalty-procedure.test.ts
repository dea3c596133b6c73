import { describe, expect, it, test } from 'vitest';
import { fineBound } from '#law/penalties.ts';
import { accountOf, givesHearing, hearingAskedBy, hearingToldBy, HEAVY_RULES, needsCollective, payableBy } from '#law/penalty-procedure.ts';

// 专利法 2008 §63 and 2020 §68: four times the gains or 200,000; five times, and 250,000 for gains of 50,000 and less.
test.each([
  ['2011-06-01', 0, 200_000],
  ['2011-06-01', 1, 4],
  ['2011-06-01', 60_000, 240_000],
  ['2021-05-31', 0, 200_000],
  ['2021-05-31', 50_000, 200_000],
  ['2021-06-01', 0, 250_000],
  ['2021-06-01', 50_000, 250_000],
  ['2021-06-01', 50_001, 250_005],
  ['2021-06-01', 100_000, 500_000],
])('decided on %s with gains of %i: at most %i', (decidedOn, illegalGainsYuan, bound) => {
  expect(fineBound({ decidedOn, illegalGainsYuan })).toBe(bound);
});

// 行政处罚法 1996 §42: three days; 2021 §64 with §85: five working days. Seven days of notice; fifteen to pay.
test.each([
  ['2013-12-20', '2013-12-23'],
  ['2014-01-10', '2014-01-13'],
  ['2014-01-29', '2014-02-07'], // the third day, 1 February, lies in the Spring Festival
  ['2021-07-14', '2021-07-19'], // the 17th is a Saturday
  ['2021-07-15', '2021-07-22'],
])('told on %s, a hearing may be asked for until %s', (told, until) => expect(hearingAskedBy(told)).toBe(until));
test.each([
  ['2014-01-10', '2014-01-03'],
  ['2013-12-31', '2013-12-24'],
])('a hearing on %s must be told by %s', (held, by) => expect(hearingToldBy(held)).toBe(by));
test('fifteen days to pay, ending on a working day', () => {
  expect(payableBy('2014-01-08')).toBe('2014-01-23');
  expect(payableBy('2013-12-06')).toBe('2013-12-23'); // the fifteenth day is a Saturday
});

describe('what is heavy', () => {
  const sums = (fineYuan: number, confiscatedYuan = 0) => ({ fineYuan, confiscatedYuan });
  it('a hearing from 10,000 yuan of fine, since July 2021 also of confiscation', () => {
    expect(givesHearing(sums(9_999), '2014-01-10')).toBe(false);
    expect(givesHearing(sums(10_000), '2014-01-10')).toBe(true);
    expect(givesHearing(sums(0, 10_000), '2021-07-14')).toBe(false);
    expect(givesHearing(sums(0, 10_000), '2021-07-15')).toBe(true);
  });
  it('the leaders together from 50,000 yuan in all', () => {
    expect(needsCollective(sums(49_999), '2014-01-10')).toBe(false);
    expect(needsCollective(sums(30_000, 20_000), '2014-01-10')).toBe(true);
  });
  it('is a setting, old to new', () => {
    expect(HEAVY_RULES.map(({ confidence }) => confidence)).toEqual(['SETTING', 'SETTING']);
    expect(HEAVY_RULES.map(({ from }) => from)).toEqual(HEAVY_RULES.map(({ from }) => from).toSorted());
  });
});

describe('the account of a fine', () => {
  const DUE = '2013-12-01';
  const paid = (paidOn: string, yuan: number) => ({ paidOn, yuan });
  it.each([
    ['in time', [paid('2013-12-01', 10_000)], { paidYuan: 10_000, lateFeeYuan: 0, owedYuan: 0 }],
    ['one day late', [paid('2013-12-02', 10_000)], { paidYuan: 10_000, lateFeeYuan: 300, owedYuan: 300 }],
    ['one day late with what it costs', [paid('2013-12-02', 10_300)], { paidYuan: 10_300, lateFeeYuan: 300, owedYuan: 0 }],
    // half in time; half 10 days late: 3 % of 5,000 for ten days
    ['in two parts', [paid('2013-11-30', 5_000), paid('2013-12-11', 5_000)], { paidYuan: 10_000, lateFeeYuan: 1_500, owedYuan: 1_500 }],
    // 40 days: 120 % of 10,000, capped at the fine
    ['never', [], { paidYuan: 0, lateFeeYuan: 10_000, owedYuan: 20_000 }],
    // half bears nothing, half is capped at itself: never more than the whole
    ['half never', [paid('2013-11-30', 5_000)], { paidYuan: 5_000, lateFeeYuan: 5_000, owedYuan: 10_000 }],
  ])('%s', (_, payments, account) => expect(accountOf(10_000, DUE, payments, '2014-01-10')).toEqual(account));

  it('takes payments in the order of their days', () => {
    const two = [paid('2013-12-11', 5_000), paid('2013-11-30', 5_000)];
    expect(accountOf(10_000, DUE, two, '2014-01-10')).toEqual(accountOf(10_000, DUE, two.toReversed(), '2014-01-10'));
  });
  it('knows no cap on what was paid before 2012', () => {
    expect(accountOf(1_000, '2011-10-01', [paid('2011-12-31', 1_000)], '2011-12-31').lateFeeYuan).toBe(2_730);
  });
  it('counts fen', () => expect(accountOf(333, DUE, [paid('2013-12-02', 333)], '2014-01-10').lateFeeYuan).toBe(9.99));
});
