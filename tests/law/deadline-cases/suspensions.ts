import type { Interval } from '#law/excluded-days.ts';
import type { DeadlineRow } from './row.ts';

const without = (...spans: readonly (readonly [from: string, to: string])[]): { readonly excluded: readonly Interval[] } => ({
  excluded: spans.map(([from, to]) => ({ from, to })),
});
const running = (from: string, seenOn: string) => ({ excluded: [{ from, to: null }], seenOn });

/**
 * Days that do not count (domain §2.3 and I8: suspension 中止, appraisal 鉴定, public notice 公告, with their first and last day):
 * the end of the term moves on by their number, each day once, and then to a working day that counts. 专利法实施细则 2010 §82;
 * 行政强制法 §25. The terms themselves are those of the rule-sets.
 */
export const SUSPENSIONS: readonly DeadlineRow[] = [
  ['C4', '2013-03-04', '2013-04-15', '4 April and 10 days: Sunday the 14th', without(['2013-03-11', '2013-03-20'])],
  [
    'C4',
    '2013-03-04',
    '2013-04-15',
    'the same 10 days in two that overlap',
    without(['2013-03-15', '2013-03-20'], ['2013-03-11', '2013-03-16']),
  ],
  ['C4', '2013-03-04', '2013-04-15', 'the same 10 days twice', without(['2013-03-11', '2013-03-20'], ['2013-03-11', '2013-03-20'])],
  [
    'C4',
    '2013-03-04',
    '2013-04-15',
    'the same 10 days in two that touch',
    without(['2013-03-11', '2013-03-14'], ['2013-03-15', '2013-03-20']),
  ],
  [
    'C4',
    '2013-03-04',
    '2013-04-08',
    'from the day of docketing, itself not counted: 5 to 8, 4 days',
    without(['2013-03-04', '2013-03-08']),
  ],
  ['C4', '2013-03-04', '2013-04-07', 'from before docketing: 5 and 6; 6 April is Qingming', without(['2013-02-20', '2013-03-06'])],
  ['C4', '2013-03-04', '2013-04-11', 'two apart, 2 and 5 days', without(['2013-03-11', '2013-03-12'], ['2013-03-25', '2013-03-29'])],
  [
    'C4',
    '2013-03-04',
    '2013-04-16',
    'ten days bring the end to the 14th, past two more',
    without(['2013-03-11', '2013-03-20'], ['2013-04-08', '2013-04-09']),
  ],
  [
    'C4',
    '2013-03-04',
    '2013-04-07',
    'two days bring it to the 6th, not to the next',
    without(['2013-03-11', '2013-03-12'], ['2013-04-08', '2013-04-09']),
  ],
  ['C4', '2013-03-04', '2013-04-07', 'ends before it begins: nothing', without(['2013-03-20', '2013-03-10'])],
  ['C4', '2013-03-01', '2013-04-07', 'begins on the last day: 3 days from 1 April, then Qingming', without(['2013-04-01', '2013-04-03'])],
  ['C4', '2013-03-01', '2013-04-01', 'begins on the day after the last: too late', without(['2013-04-02', '2013-06-30'])],
  ['C4', '2013-08-19', '2013-09-24', 'Mid-autumn; 22 and 23 September are suspended, so the 24th', without(['2013-09-22', '2013-09-23'])],
  ['C4', '2013-09-10', '2013-10-17', 'days of rest inside a suspension count as its days: 7', without(['2013-10-01', '2013-10-07'])],
  ['C4', '2013-01-31', '2013-03-05', '28 February and 5 days', without(['2013-02-04', '2013-02-08'])],
  ['I7', '2010-06-01', '2010-10-08', '1 October and 5 days: still National Day', without(['2010-07-05', '2010-07-09'])],
  ['I7', '2013-06-03', '2014-04-08', '3 October and 184 days: 5 April, Qingming', without(['2013-07-01', '2013-12-31'])],
  ['I7', '2015-07-01', '2015-11-02', '1 October and 31 days: a Sunday', without(['2015-08-01', '2015-08-31'])],
  [
    'I7',
    '2015-07-01',
    '2015-10-10',
    '1 October; 8 and 9 October are suspended, Saturday the 10th is worked',
    without(['2015-10-05', '2015-10-09']),
  ],
  ['I7', '2023-11-30', '2024-03-01', '29 February and 1 day', without(['2024-01-15', '2024-01-15'])],
  ['I7', '2025-03-03', '2025-12-03', '3 June and 183 days', without(['2025-04-01', '2025-09-30'])],
  ['M2', '2013-03-04', '2013-08-05', 'public notice of 60 days: 4 June becomes Saturday, 3 August', without(['2013-03-10', '2013-05-08'])],
  ['C3', '2013-05-06', '2013-06-17', 'appraisal of 12 days: 5 June becomes Monday, 17 June', without(['2013-05-13', '2013-05-24'])],
  ['I1', '2013-03-04', '2013-03-13', 'working days: 5 (6 7) 8 11 12 13', without(['2013-03-06', '2013-03-07'])],
  ['C1', '2015-09-01', '2015-09-11', 'working days: 2 (3–5) (6 7) 8 9 10 11', without(['2015-09-06', '2015-09-07'])],
  ['I7', '2013-06-03', '2014-04-15', 'running since 1 July, seen on 10 January: 194 days', running('2013-07-01', '2014-01-10')],
  ['I7', '2013-06-03', '2013-10-08', 'seen on its first day: 1 day, 4 October', running('2013-07-01', '2013-07-01')],
  ['C4', '2013-03-01', '2013-04-01', 'running since after the end: too late', running('2013-04-10', '2013-12-01')],
];
