import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#law/dates.ts';
import { lateFee } from '#law/late-fee.ts';
import { days } from './days.ts';

// 行政处罚法 1996 §51, 行政强制法 §45
it.for([
  [10_000, '2013-05-06', '2013-05-06', 0],
  [10_000, '2013-05-06', '2013-05-01', 0],
  [10_000, '2013-05-06', '2013-05-07', 300],
  [10_000, '2013-05-06', '2013-06-05', 9_000], // 30 days
  [10_000, '2013-05-06', '2013-06-08', 9_900], // 33 days
  [10_000, '2013-05-06', '2013-06-09', 10_000], // 34 days would be 10,200
  [10_000, '2011-05-06', '2011-06-10', 10_500], // 35 days, before the cap
  [10_000, '2011-05-06', '2011-12-31', 71_700], // 239 days, the last without cap
  [10_000, '2011-05-06', '2012-01-01', 10_000],
  [333, '2013-05-06', '2013-05-07', 9.99],
  [0, '2013-05-06', '2013-05-20', 0],
] as const)('%i yuan due on %s and paid on %s: %d', ([principal, dueOn, paidOn, fee]) =>
  expect(lateFee(principal, dueOn, paidOn)).toBe(fee),
);

it('never passes the fine since 2012, and never falls with time', () => {
  const late = days.filter((day) => day >= '2012-01-01');
  fc.assert(
    fc.property(late, fc.nat({ max: 1_000_000 }), fc.nat({ max: 500 }), fc.nat({ max: 500 }), (dueOn, principal, a, b) => {
      const [sooner, later] = [lateFee(principal, dueOn, addDays(dueOn, a)), lateFee(principal, dueOn, addDays(dueOn, a + b))];
      expect(sooner <= later && later <= principal && sooner >= 0).toBe(true);
    }),
  );
});
