import { CASE_KINDS, type CaseKind } from '#law/case-kind.ts';
import { monthlyReportDue } from '#law/reports.ts';
import { statReport } from '../../subgraphs/oversight/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom, type Random } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';

/** Live figures of every office and month, counted while the cases are made. */
export interface Tally {
  docketed(office: Office, kind: CaseKind, month: string): void;
  concluded(office: Office, kind: CaseKind, month: string): void;
  /** docketed by kind, then concluded by kind */
  of(office: Office, month: string): readonly number[];
}

/** Months of the years of a world, YYYY-MM. */
const monthsOf = (years: readonly number[]): readonly string[] =>
  years.flatMap((year) => Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`));
const CELLS = CASE_KINDS.length * 2;

export function createTally(): Tally {
  const figures = new Map<string, number[]>();
  const cells = (office: Office, month: string): number[] => {
    const key = `${office.place}/${month}`;
    const found = figures.get(key) ?? Array.from({ length: CELLS }, () => 0);
    figures.set(key, found);
    return found;
  };
  const add = (office: Office, month: string, cell: number): void => {
    const found = cells(office, month);
    found[cell] = (found[cell] ?? 0) + 1;
  };
  return {
    docketed: (office, kind, month) => add(office, month, CASE_KINDS.indexOf(kind)),
    concluded: (office, kind, month) => add(office, month, CASE_KINDS.length + CASE_KINDS.indexOf(kind)),
    of: cells,
  };
}

const LATE = 0.06;
const NEVER = 0.008;
const RETURNED = 0.006;

/** The monthly report of every local office (R6.1): as many as were due by the world's day, the true figures but for the planted lies. */
export function writeReports({ seed, offices, calendar, years, last }: Ground, tally: Tally, sink: Sink, answers: Answers): void {
  const random = createRandom(seed, 'reports');
  const months = monthsOf(years);
  for (const month of months) {
    for (const office of offices) {
      if (office.level === 'NATION') continue;
      const dueOn = monthlyReportDue(month, office.level);
      const due = dayOf(dueOn);
      const late = random.chance(LATE);
      const day = calendar.shift(due, late ? random.between(1, 12) : -random.between(0, 3));
      const submitted = !random.chance(NEVER) && day <= last ? day : null;
      const id = uuidAt(noonOf(due), random);
      const live = tally.of(office, month);
      const wrong = submitted !== null && answers.due('FALSE_REPORT');
      const figures = wrong ? falsified(live, random) : live;
      if (wrong) answers.plant('FALSE_REPORT', id);
      const [
        docketedInfringement = 0,
        docketedMediation = 0,
        docketedCounterfeit = 0,
        concludedInfringement = 0,
        concludedMediation = 0,
        concludedCounterfeit = 0,
      ] = figures;
      sink.write(statReport, {
        id,
        reportNo: `${office.row.code}/${month}`,
        agencyId: office.row.id,
        period: month,
        status: submitted === null ? 'OPEN' : random.chance(RETURNED) ? 'RETURNED' : month === months.at(-1) ? 'SUBMITTED' : 'ACCEPTED',
        dueOn,
        submittedOn: submitted === null ? null : dateOf(submitted),
        docketedInfringement,
        docketedMediation,
        docketedCounterfeit,
        concludedInfringement,
        concludedMediation,
        concludedCounterfeit,
        jurisdiction: office.place,
      });
    }
  }
}

/** One or two cells moved up, or down where there is something to take away. */
function falsified(live: readonly number[], random: Random): readonly number[] {
  const figures = [...live];
  const first = random.below(CELLS);
  for (const cell of random.chance(0.3) ? [first, (first + 1) % CELLS] : [first]) {
    const value = figures[cell] ?? 0;
    const change = random.between(1, 3);
    figures[cell] = value >= change && random.chance(0.3) ? value - change : value + change;
  }
  return figures;
}
