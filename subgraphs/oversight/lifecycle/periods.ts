import { badInput } from '#platform/errors.ts';

/** A span of whole months as half-open days. */
export interface Span {
  readonly firstDay: string;
  readonly nextMonth: string;
}

const MONTH = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/;
const MOST_YEARS = 10;

/** The days of one month written YYYY-MM, of the last century or this one. @throws CodedError BAD_USER_INPUT for anything else */
export function monthOf(period: string): Span {
  const [, year, month] = MONTH.exec(period) ?? [];
  if (year === undefined || month === undefined)
    throw badInput('A month is written YYYY-MM, such as 2013-09.', '月份格式为 YYYY-MM,例如 2013-09。');
  const next = month === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}`;
  return { firstDay: `${period}-01`, nextMonth: `${next}-01` };
}

/** From the first day of one month to the end of another, at most ten years later. @throws CodedError BAD_USER_INPUT otherwise */
export function monthsOf(from: string, to: string): Span {
  const { firstDay } = monthOf(from);
  const { nextMonth } = monthOf(to);
  const latest = `${Number(from.slice(0, 4)) + MOST_YEARS}${from.slice(4)}`;
  if (from > to || to > latest)
    throw badInput(
      'Give a first month and a last month not before it, at most ten years apart.',
      '截止月份不得早于起始月份,且跨度不超过十年。',
    );
  return { firstDay, nextMonth };
}
