import type { Span, Unit } from './clock.ts';
import type { Day } from './dates.ts';
import type { Interval } from './excluded-days.ts';
import { HOLIDAY_YEARS } from './holidays.ts';
import type { Limit } from './limit.ts';
import type { Told } from './told.ts';

/** One text of each language out of parts, each a clause. */
export const told = (parts: readonly Told[]): { readonly explain: string; readonly explainZh: string } => ({
  explain: `${parts.map(([en]) => en).join('; ')}.`,
  explainZh: `${parts.map(([, zh]) => zh).join(';')}。`,
});

const UNITS: Readonly<Record<Unit, readonly [one: string, many: string, zh: string]>> = {
  HOURS: ['hour', 'hours', '小时'],
  CALENDAR_DAYS: ['day', 'days', '日'],
  WORKING_DAYS: ['working day', 'working days', '个工作日'],
  MONTHS: ['month', 'months', '个月'],
};

/** A length of time in words, such as 3 months 3个月. */
export const spanWords = ({ unit, count }: Span): Told => {
  const [one, many, zh] = UNITS[unit];
  return [`${count} ${count === 1 ? one : many}`, `${count}${zh}`];
};

/** A limit in words, with its extension where it was extended. */
export function limitWords(span: Span, extension: Span | undefined): Told {
  const [en, zh] = spanWords(span);
  if (!extension) return [en, zh];
  const [moreEn, moreZh] = spanWords(extension);
  return [`${en}, extended by ${moreEn}`, `${zh},经批准延长${moreZh}`];
}

/** Tells days that did not count, one by one; `runningFrom` is the first day of one that still runs. */
export function excludedWords(excluded: readonly Interval[], days: number, ends: Day, runningFrom: Day | undefined): readonly Told[] {
  if (days === 0) return [];
  const listed = (word: string): string => excluded.map(({ from, to }) => (from === to ? from : `${from}${word}${to}`)).join(', ');
  return [
    [`not counted: ${listed(' to ')}`, `不计入期限的期间:${listed('至').replaceAll(', ', '、')}`],
    [`${days} ${days === 1 ? 'day does' : 'days do'} not count, so ${ends}`, `不计入期限${days}日,顺延至${ends}`],
    ...(runningFrom === undefined
      ? []
      : [
          [
            `the clock has stood still since ${runningFrom}, so the due day moves on until it goes again`,
            `自${runningFrom}起期限停止计算,恢复前届满日继续顺延`,
          ] as const,
        ]),
  ];
}

/** Where the law is silent, the figure is the platform's; where it is remembered, that is said in the catalogue only. */
export const sourceWords = ({ confidence }: Pick<Limit, 'confidence'>): readonly Told[] =>
  confidence === 'SETTING' ? [['the law sets no such limit, it is a setting of the platform', '法规未规定该期限,系平台配置']] : [];

/** Years whose holidays are not known yet, or no longer. */
export const calendarWords = (dueOn: Day): readonly Told[] => {
  const year = Number(dueOn.slice(0, 4));
  return HOLIDAY_YEARS.includes(year)
    ? []
    : [[`the holidays of ${year} are not in the calendar, only its weekends are`, `日历未收录${year}年节假日安排,仅计周末`]];
};
