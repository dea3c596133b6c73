import { CASE_KINDS, type CaseKind } from '#law/case-kind.ts';
import { apportion, MONTH_WEIGHTS, yearFigures } from '../figures.ts';
import { createRandom, type Random } from '../random.ts';
import type { Ground } from './ground.ts';

/** What happens on one working day of the world. */
export interface DayPlan {
  readonly day: number;
  readonly cases: Readonly<Record<CaseKind, number>>;
  /** complaints registered that lead to no case */
  readonly complaints: number;
}

/** Calls at the centres grow more slowly than cases: parts of the first years, and the growth of every year after them. */
const COMPLAINT_YEARS = [0.26, 0.33, 0.41];
const GROWTH = 1.08;
/** The first days after the world's years bring complaints still in hand, but no case: their figures are not published yet. */
const AFTERMATH = 0.008;

/** Spreads a month's number over its working days, each as likely. */
function spread(total: number, days: number, random: Random): readonly number[] {
  const found = Array.from({ length: days }, () => 0);
  for (let i = 0; i < total; i += 1) {
    const day = random.below(days);
    found[day] = (found[day] ?? 0) + 1;
  }
  return found;
}

const complaintParts = (years: number): readonly number[] =>
  Array.from({ length: years }, (_, y) => COMPLAINT_YEARS[y] ?? (COMPLAINT_YEARS.at(-1) ?? 1) * GROWTH ** (y + 1 - COMPLAINT_YEARS.length));

/**
 * Cases of a year by kind and month. The rules of before (RS-2001) held in the first January alone: where no case of the first year
 * lies there, one does.
 */
function byMonths(totals: readonly number[], first: boolean): readonly (readonly number[])[] {
  const kinds = totals.map((total) => [...apportion(total, MONTH_WEIGHTS)]);
  if (!first || kinds.some(([january]) => january !== 0)) return kinds;
  const months = kinds[totals.indexOf(Math.max(...totals))] ?? [];
  const fullest = months.indexOf(Math.max(...months));
  if ((months[fullest] ?? 0) > 0) {
    months[fullest] = (months[fullest] ?? 0) - 1;
    months[0] = 1;
  }
  return kinds;
}

/** The world's working days in order, with as many cases by year and kind as the published figures in proportion. */
export function* schedule({ seed, cases, calendar, ...era }: Ground, complaints: number): Generator<DayPlan> {
  const random = createRandom(seed, 'schedule');
  const years = yearFigures(era.years);
  const byYearAndKind = apportion(
    cases,
    years.flatMap((year) => CASE_KINDS.map((kind) => year[kind])),
  );
  const aftermath = Math.round(complaints * AFTERMATH);
  const byMonth = apportion(
    complaints - aftermath,
    complaintParts(years.length).flatMap((part) => MONTH_WEIGHTS.map((weight) => part * (weight + 8))),
  );
  for (const [y, { year }] of years.entries()) {
    const monthly = byMonths(byYearAndKind.slice(y * CASE_KINDS.length, (y + 1) * CASE_KINDS.length), y === 0);
    for (let m = 0; m < 12; m += 1) {
      const days = calendar.ofMonth(`${year}-${String(m + 1).padStart(2, '0')}`);
      const [infringement = [], mediation = [], counterfeit = []] = monthly.map((months) => spread(months[m] ?? 0, days.length, random));
      const registered = spread(byMonth[y * 12 + m] ?? 0, days.length, random);
      for (const [d, day] of days.entries()) {
        const today = { INFRINGEMENT: infringement[d] ?? 0, MEDIATION: mediation[d] ?? 0, COUNTERFEIT: counterfeit[d] ?? 0 };
        yield { day, cases: today, complaints: registered[d] ?? 0 };
      }
    }
  }
  const last = calendar.ofMonth(era.today.slice(0, 7)).filter((day) => day < era.last);
  const registered = spread(aftermath, last.length, random);
  for (const [d, day] of last.entries())
    yield { day, cases: { INFRINGEMENT: 0, MEDIATION: 0, COUNTERFEIT: 0 }, complaints: registered[d] ?? 0 };
}
