import { addDays, type Day } from './dates.ts';

/**
 * Days off and make-up days by the State Council's yearly notices (国务院办公厅关于部分节假日安排的通知), as the package
 * chinese-days 1.5.7 records them; 2010 to 2014 were compared with the notices as remembered and agree. In 2020 the
 * Spring Festival is the lengthened one (to 2 February), and 1 February is no make-up day. A run `02-02/08` goes from
 * day to day, weekends inside it included. Years outside the table have plain weekends: earlier ones are not needed,
 * later ones not yet announced.
 */
const NOTICES: readonly (readonly [year: number, off: string, makeUp: string])[] = [
  [2010, '01-01/03 02-13/19 04-03/05 05-01/03 06-14/16 09-22/24 10-01/07', '02-20 02-21 06-12 06-13 09-19 09-25 09-26 10-09'],
  [2011, '01-01/03 02-02/08 04-03/05 04-30/05-02 06-04/06 09-10/12 10-01/07', '01-30 02-12 04-02 10-08 10-09 12-31'],
  [2012, '01-01/03 01-22/28 04-02/04 04-29/05-01 06-22/24 09-30/10-07', '01-21 01-29 03-31 04-01 04-28 09-29'],
  [
    2013,
    '01-01/03 02-09/15 04-04/06 04-29/05-01 06-10/12 09-19/21 10-01/07',
    '01-05 01-06 02-16 02-17 04-07 04-27 04-28 06-08 06-09 09-22 09-29 10-12',
  ],
  [2014, '01-01 01-31/02-06 04-05/07 05-01/03 06-02 09-08 10-01/07', '01-26 02-08 05-04 09-28 10-11'],
  [2015, '01-01/03 02-18/24 04-05/06 05-01 06-20/22 09-03/04 09-27 10-01/07', '01-04 02-15 02-28 09-06 10-10'],
  [2016, '01-01 02-07/13 04-04 05-01/02 06-09/11 09-15/17 10-01/07', '02-06 02-14 06-12 09-18 10-08 10-09'],
  [2017, '01-01/02 01-27/02-02 04-02/04 05-01 05-28/30 10-01/08', '01-22 02-04 04-01 05-27 09-30'],
  [2018, '01-01 02-15/21 04-05/07 04-29/05-01 06-18 09-24 10-01/07 12-30/31', '02-11 02-24 04-08 04-28 09-29 09-30 12-29'],
  [2019, '01-01 02-04/10 04-05/07 05-01/04 06-07/09 09-13/15 10-01/07', '02-02 02-03 04-28 05-05 09-29 10-12'],
  [2020, '01-01 01-24/02-02 04-04/06 05-01/05 06-25/27 10-01/08', '01-19 04-26 05-09 06-28 09-27 10-10'],
  [2021, '01-01/03 02-11/17 04-03/05 05-01/05 06-12/14 09-19/21 10-01/07', '02-07 02-20 04-25 05-08 09-18 09-26 10-09'],
  [2022, '01-01/03 01-31/02-06 04-03/05 04-30/05-04 06-03/05 09-10/12 10-01/07 12-31', '01-29 01-30 04-02 04-24 05-07 10-08 10-09'],
  [2023, '01-01/02 01-21/27 04-05 04-29/05-03 06-22/24 09-29/10-06', '01-28 01-29 04-23 05-06 06-25 10-07 10-08'],
  [2024, '01-01 02-10/17 04-04/06 05-01/05 06-10 09-15/17 10-01/07', '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'],
  [2025, '01-01 01-28/02-04 04-04/06 05-01/05 05-31/06-02 10-01/08', '01-26 02-08 04-27 09-28 10-11'],
  [2026, '01-01/03 02-15/23 04-04/06 05-01/05 06-19/21 09-25/27 10-01/07', '01-04 02-14 02-28 05-09 09-20 10-10'],
];

function* daysOf(year: number, run: string): Generator<Day> {
  const [first = '', last = first] = run.split('/');
  const end = `${year}-${last.length === 2 ? first.slice(0, 3) + last : last}`;
  for (let date = `${year}-${first}`; date <= end; date = addDays(date, 1)) yield date;
}

const expand = (column: 1 | 2): ReadonlySet<Day> =>
  new Set(NOTICES.flatMap((notice) => notice[column].split(' ').flatMap((run) => Array.from(daysOf(notice[0], run)))));

/** Days off by notice, weekends inside a holiday included. */
export const HOLIDAYS: ReadonlySet<Day> = expand(1);

/** Saturdays and Sundays on which offices work in exchange (调休). */
export const MAKE_UP_DAYS: ReadonlySet<Day> = expand(2);

/** Years whose notices are in the table. */
export const HOLIDAY_YEARS: readonly number[] = NOTICES.map(([year]) => year);
