import { describe, expect, it, test } from 'vitest';
import { assistDue, cooperationNo, crossesProvinces, dueOf, mayTransfer } from '#law/cooperation.ts';
import { thresholdsMet } from '#law/criminal-thresholds.ts';
import { isReferable, mayTakeCase, PARTNER_KINDS, partnerKindExists } from '#law/partner-kinds.ts';

describe('numbers', () => {
  it.each([
    ['ASSIST', 'IPO-440300', 2014, 1, 'IPO-440300/XZ-2014-0001'],
    ['TRANSFER', 'IPO-440300', 2013, 42, 'IPO-440300/YS-2013-0042'],
    ['REFERRAL', 'CUSTOMS-440300', 2014, 10_000, 'CUSTOMS-440300/TB-2014-10000'],
  ] as const)('%s %s', (series, sender, year, sequence, expected) => {
    expect(cooperationNo(series, sender, year, sequence)).toBe(expected);
  });
});

test('a request crosses provinces where the first two digits differ', () => {
  expect(crossesProvinces('440300', '440100')).toBe(false);
  expect(crossesProvinces('440300', '330100')).toBe(true);
});

describe('clocks, counted by hand', () => {
  // 2014: New Year 1 January, Spring Festival 31 January to 6 February with make-up days 26 January and 8 February
  it.each([
    ['2014-01-10', '2014-01-30'], // 13–17, 20–24, 26 (Sunday, worked), 27–30
    ['2013-12-20', '2014-01-13'], // 1 January is a holiday
  ])('fifteen working days from %s end on %s (P1)', (from, expected) => {
    expect(assistDue(from)).toBe(expected);
  });
  it.each([
    ['T1', '2014-01-06', '2014-01-09'],
    ['T1', '2014-01-10', '2014-01-13'],
    ['T3', '2014-01-08', '2014-01-13'], // the third day is a Saturday
    ['T4', '2014-01-28', '2014-02-07'], // the third day falls into the Spring Festival
    ['M3', '2013-12-11', '2014-01-10'],
  ] as const)('%s from %s ends on %s', (rule, from, expected) => {
    expect(dueOf(rule, from)).toBe(expected);
  });
  it('there was no confirmation by courts before 2011', () => {
    expect(() => dueOf('M3', '2010-12-31')).toThrow(RangeError);
  });
});

describe('what may go to the police', () => {
  const met = thresholdsMet({ businessYuan: 200_000 });
  it.each([
    [{ offence: 'COUNTERFEITING', met, otherSerious: null, on: '2014-01-10' }, true],
    [{ offence: 'FRAUD', met, otherSerious: null, on: '2014-01-10' }, false],
    [{ offence: 'COUNTERFEITING', met: [], otherSerious: null, on: '2014-01-10' }, false],
    [{ offence: 'COUNTERFEITING', met: [], otherSerious: '两次受罚又犯', on: '2014-01-10' }, true],
    // Order 730: reasonable suspicion is enough
    [{ offence: 'COUNTERFEITING', met: [], otherSerious: null, on: '2020-08-06' }, false],
    [{ offence: 'COUNTERFEITING', met: [], otherSerious: null, on: '2020-08-07' }, true],
  ] as const)('%j', (grounds, expected) => {
    expect(mayTransfer(grounds)).toBe(expected);
  });
});

describe('kinds of partners', () => {
  it.each([
    ['AIC', 'PREFECTURE', '2014-01-10', true],
    ['AIC', 'NATION', '2018-04-09', true],
    ['AIC', 'NATION', '2018-04-10', false],
    ['QUALITY', 'PROVINCE', '2018-11-29', true],
    ['QUALITY', 'PROVINCE', '2018-11-30', false],
    ['MARKET_SUPERVISION', 'PROVINCE', '2018-11-29', false],
    ['MARKET_SUPERVISION', 'PROVINCE', '2018-11-30', true],
    ['MARKET_SUPERVISION', 'COUNTY', '2019-03-30', false],
    ['CUSTOMS', 'PREFECTURE', '2025-01-01', true],
  ] as const)('%s at the level %s on %s: %s', (kind, level, on, expected) => {
    expect(partnerKindExists(kind, level, on)).toBe(expected);
  });
  test('courts and procuratorates take no referrals, the police no case', () => {
    expect(PARTNER_KINDS.filter((kind) => !isReferable(kind))).toEqual(['COURT', 'PROCURATORATE']);
    expect(PARTNER_KINDS.filter((kind) => isReferable(kind) && !mayTakeCase(kind))).toEqual(['PUBLIC_SECURITY']);
  });
});
