import { CASE_KINDS, type CaseKind } from '#law/case-kind.ts';
import type { WorkCalendar } from '../days.ts';
import { apportion, MONTH_WEIGHTS, yearFigures } from '../figures.ts';
import { createRandom, type Random } from '../random.ts';

/** What happens on one working day of the world. */
export interface DayPlan {
  readonly day: number;
  readonly cases: Readonly<Record<CaseKind, number>>;
  /** complaints registered that lead to no case */
  readonly complaints: number;
}

/** Calls at the centres grow more slowly than cases. */
const COMPLAINT_YEARS = [0.26, 0.33, 0.41];
/** The first days of 2014 bring complaints still in hand, but no case: its figures are not published yet. */
const AFTERMATH = { month: '2014-01', days: 6, part: 0.008 };

/** Spreads a month's number over its working days, each as likely. */
function spread(total: number, days: number, random: Random): readonly number[] {
  const found = Array.from({ length: days }, () => 0);
  for (let i = 0; i < total; i += 1) {
    const day = random.below(days);
    found[day] = (found[day] ?? 0) + 1;
  }
  return found;
}

/** The world's working days in order, with as many cases by year and kind as the published figures in proportion. */
export function* schedule(seed: number, cases: number, complaints: number, calendar: WorkCalendar): Generator<DayPlan> {
  const random = createRandom(seed, 'schedule');
  const years = yearFigures();
  const byYearAndKind = apportion(
    cases,
    years.flatMap((year) => CASE_KINDS.map((kind) => year[kind])),
  );
  const aftermath = Math.round(complaints * AFTERMATH.part);
  const byMonth = apportion(
    complaints - aftermath,
    COMPLAINT_YEARS.flatMap((part) => MONTH_WEIGHTS.map((weight) => part * (weight + 8))),
  );
  for (const [y, { year }] of years.entries()) {
    const monthly = CASE_KINDS.map((_, k) => apportion(byYearAndKind[y * CASE_KINDS.length + k] ?? 0, MONTH_WEIGHTS));
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
  const last = calendar.ofMonth(AFTERMATH.month).slice(0, AFTERMATH.days);
  const registered = spread(aftermath, last.length, random);
  for (const [d, day] of last.entries())
    yield { day, cases: { INFRINGEMENT: 0, MEDIATION: 0, COUNTERFEIT: 0 }, complaints: registered[d] ?? 0 };
}
