import { daysBetween, type Day } from './dates.ts';

/** The additional fine knows its cap since the Coercion Law came into force. */
const CAPPED_FROM: Day = '2012-01-01';

/**
 * Additional fine in yuan for a fine paid late: 3 % of it for each day after `dueOn`, on fractions of a fen rounded (行政处罚法
 * §51, since 2021 §72). Paid on 1 January 2012 or later, never more than the fine itself (行政强制法 §45). 0 when in time.
 */
export function lateFee(principalYuan: number, dueOn: Day, paidOn: Day): number {
  const days = Math.max(0, daysBetween(dueOn, paidOn));
  const fee = Math.round(principalYuan * 3 * days) / 100;
  return paidOn >= CAPPED_FROM ? Math.min(fee, principalYuan) : fee;
}
