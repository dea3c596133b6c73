import { readFileSync } from 'node:fs';
import type { CaseKind } from '#law/case-kind.ts';

type Line = Readonly<Record<string, string>>;

function table(file: string): readonly Line[] {
  const [head = '', ...lines] = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** Years whose figures are known, or estimated on the ground of those that are, without gap. */
export const FIGURE_YEARS = [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

export interface YearFigures extends Readonly<Record<CaseKind, number>> {
  readonly year: number;
}

/** Cases of these years by kind, published or, where the table says so, estimated; the sum of 2011 to 2013 is 28,266. */
export function yearFigures(wanted: readonly number[]): readonly YearFigures[] {
  return table('national-figures.csv')
    .filter((line) => wanted.includes(Number(line['year'])))
    .map((line) => ({
      year: Number(line['year']),
      INFRINGEMENT: Number(line['infringement']),
      MEDIATION: Number(line['other_disputes']),
      COUNTERFEIT: Number(line['counterfeit']),
    }));
}

/** One province: its share of the cases of each kind, and of patent kinds in its infringement disputes. */
export interface ProvinceFigures {
  readonly code: string;
  readonly share: Readonly<Record<CaseKind, number>>;
  readonly patentTypes: Readonly<Record<'INVENTION' | 'UTILITY_MODEL' | 'DESIGN', number>>;
}

/** Infringement disputes make up no more than this part of a province's cases, or so much more than of the nation's, whatever the 2016 figures say. */
const MOST_INFRINGEMENT = 0.6;
const OVER_THE_NATION = 1.1;
/** Where no split is published: invention share of 2013, design share of the ten provinces of 2016. */
const USUAL_TYPES = { INVENTION: 11, UTILITY_MODEL: 36, DESIGN: 53 };

/**
 * Shares by province. The totals follow 2014, the only year published for all cases; infringement follows 2016 as far as
 * the totals allow (Zhejiang's half of all disputes came only with electronic commerce), counterfeits are what is left.
 */
export function provinceFigures(wantedYears: readonly number[]): readonly ProvinceFigures[] {
  const lines = table('province-weights.csv');
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const normal = (values: readonly number[]) => values.map((value) => value / sum(values));
  const all = normal(lines.map((line) => Number(line['all_cases_2014'])));
  const wanted = normal(lines.map((line) => Number(line['infringement_2016'])));
  const years = yearFigures(wantedYears);
  const ofKind = (kind: CaseKind) => sum(years.map((year) => year[kind]));
  const cases = ofKind('INFRINGEMENT') + ofKind('MEDIATION') + ofKind('COUNTERFEIT');
  const [infringement, mediation] = [ofKind('INFRINGEMENT') / cases, ofKind('MEDIATION') / cases];
  const most = Math.max(MOST_INFRINGEMENT, Math.min(1 - mediation, OVER_THE_NATION * infringement));
  let found = wanted.map(() => 0);
  for (let left = infringement; left > 1e-9; left = infringement - sum(found)) {
    const open = wanted.map((weight, i) => ((found[i] ?? 0) < most * (all[i] ?? 0) - 1e-12 ? weight : 0));
    const part = left / sum(open);
    found = found.map((value, i) => Math.min(value + (open[i] ?? 0) * part, most * (all[i] ?? 0)));
  }
  return lines.map((line, i) => {
    const types = {
      INVENTION: Number(line['invention_2016']),
      UTILITY_MODEL: Number(line['utility_model_2016']),
      DESIGN: Number(line['design_2016']),
    };
    const total = all[i] ?? 0;
    return {
      code: line['code'] ?? '',
      share: { INFRINGEMENT: found[i] ?? 0, MEDIATION: total * mediation, COUNTERFEIT: total * (1 - mediation) - (found[i] ?? 0) },
      patentTypes: types.INVENTION > 0 ? types : USUAL_TYPES,
    };
  });
}

/** Cases docketed by month: a weak first half, a peak in the fourth quarter, the season of evaluations. Sums to 100. */
export const MONTH_WEIGHTS: readonly number[] = [4, 2.5, 5, 6, 7, 7.5, 8, 8.5, 10, 12, 15, 14.5];

/** Whole numbers in proportion to the weights whose sum is exactly `total` (largest remainders, the earlier first). */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (sum === 0 ? 0 : (total * weight) / sum));
  const whole = exact.map(Math.floor);
  const missing = total - whole.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
