import { expect, it } from 'vitest';
import { monthlyReportDue } from '#law/reports.ts';

it.for([
  ['2013-02', 'COUNTY', '2013-03-05'], // Friday 1, Monday 4, Tuesday 5 March
  ['2013-02', 'PREFECTURE', '2013-03-07'],
  ['2013-02', 'PROVINCE', '2013-03-12'],
  ['2013-09', 'COUNTY', '2013-10-10'], // after National Day
  ['2013-09', 'PROVINCE', '2013-10-16'], // Saturday 12 October is worked
  ['2012-12', 'COUNTY', '2013-01-06'], // Friday 4, and the worked Saturday 5 and Sunday 6 January
] as const)('the report of %s from a %s is due on %s', ([month, level, due]) => expect(monthlyReportDue(month, level)).toBe(due));
