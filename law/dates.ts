/** A calendar day in China, written YYYY-MM-DD; such texts sort as the days do. */
export type Day = string;

const DAY_MS = 86_400_000;
const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const text = (year: number, month: number, day: number): Day => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
const stamp = (date: Day): number => Date.parse(`${date}T00:00:00Z`);
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** Whether the text is a day that exists, written YYYY-MM-DD: '2012-02-29' yes, '2013-02-29' and '2013-2-1' no. */
export function isDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day `days` after (or, when negative, before) `date`. */
export function addDays(date: Day, days: number): Day {
  const moved = new Date(stamp(date) + days * DAY_MS);
  return text(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/**
 * A period counted in months ends on the corresponding day of the last month, or on that month's last day where it has
 * no such day (民法通则意见 §198, 民法典 §202): 31 January and one month is 28 or 29 February.
 */
export function addMonths(date: Day, months: number): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return text(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Days from `from` to `to`; the day of `from` is not counted; negative when `to` lies before it. */
export const daysBetween = (from: Day, to: Day): number => Math.round((stamp(to) - stamp(from)) / DAY_MS);

/** Day of the week, 0 Sunday to 6 Saturday. */
export const weekday = (date: Day): number => new Date(stamp(date)).getUTCDay();
