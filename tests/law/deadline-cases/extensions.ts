import type { DeadlineRow } from './row.ts';

const approved = (extendedOn: string) => ({ extendedOn });
const TEN_DAYS = [{ from: '2013-03-11', to: '2013-03-20' }];

/**
 * Extensions approved by the head of the office, once, before the original end (§2.12): I7 one month (Order 60, Order 71), two
 * under Order 81 (five in all); C4 15 days; M2 one month (setting); C3 30 days (行政强制法 §25). Limit and extension are counted
 * together: four months and one are five.
 */
export const EXTENSIONS: readonly DeadlineRow[] = [
  ['I7', '2010-09-30', '2011-02-28', 'five months; no 30 February', approved('2010-12-15')],
  ['I7', '2011-03-01', '2011-08-01', 'five months; Monday', approved('2011-06-20')],
  ['I7', '2011-03-01', '2011-08-01', 'approved on the day before the end', approved('2011-06-30')],
  ['I7', '2011-03-01', '2011-07-01', 'approved on the last day: not before the end', approved('2011-07-01')],
  ['I7', '2011-03-01', '2011-07-01', 'approved after the end', approved('2011-07-15')],
  ['I7', '2011-03-01', '2011-08-01', 'approved in time, day unknown', { extended: true }],
  ['I7', '2015-09-30', '2016-02-01', 'four months; 30 January is a Saturday', approved('2015-12-01')],
  ['I7', '2016-03-01', '2016-07-01', 'four months; Friday', approved('2016-05-20')],
  ['I7', '2021-06-01', '2021-10-08', 'four months; 1 October', approved('2021-08-31')],
  ['I7', '2023-10-31', '2024-02-29', 'four months; no 31 February, but a leap day', approved('2024-01-10')],
  ['I7', '2025-03-03', '2025-08-04', 'five months, never more; 3 August is a Sunday', approved('2025-05-30')],
  ['I7', '2025-09-30', '2026-02-28', 'five months; no 30 February; a worked Saturday', approved('2025-12-01')],
  ['M2', '2013-03-04', '2013-07-04', 'four months; Thursday', approved('2013-05-31')],
  ['C4', '2010-01-15', '2010-03-02', '15 February and 15 days', approved('2010-02-05')],
  ['C4', '2013-03-04', '2013-04-19', '4 April and 15 days', approved('2013-03-29')],
  ['C4', '2013-01-31', '2013-03-15', '28 February and 15 days', approved('2013-02-25')],
  ['C4', '2016-01-31', '2016-03-15', '29 February and 15 days', approved('2016-02-15')],
  [
    'C4',
    '2013-08-19',
    '2013-10-08',
    'approved on a holiday, the end having moved to the 22nd: 19 September and 15 days',
    approved('2013-09-20'),
  ],
  ['C4', '2013-08-19', '2013-09-22', 'approved on the moved last day: not before the end', approved('2013-09-22')],
  [
    'C4',
    '2013-03-04',
    '2013-05-02',
    'a suspension keeps it in time: 19 April and 10 days, Labour Day',
    { extendedOn: '2013-04-10', excluded: TEN_DAYS },
  ],
  ['C4', '2013-03-04', '2013-04-15', 'approved on the last day as suspended', { extendedOn: '2013-04-15', excluded: TEN_DAYS }],
  ['C3', '2013-03-04', '2013-05-03', '60 days: 27 of March, 30 of April, 3 May', approved('2013-03-28')],
  ['C3', '2013-03-04', '2013-04-03', 'approved on the last day', approved('2013-04-03')],
  ['I2', '2013-03-04', '2013-03-11', 'the rule knows no extension', approved('2013-03-05')],
];
