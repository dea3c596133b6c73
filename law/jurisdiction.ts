import type { CaseKind } from './case-kind.ts';

/** 专利行政执法办法 §6: kinds that a county office holds by the delegation that the Measures presume; any other needs one that names it. */
export const DELEGATED_BY_DEFAULT: readonly CaseKind[] = ['COUNTERFEIT', 'MEDIATION'];

/** Codes of the divisions above a division, the nearest first, the nation last; none above the nation. */
export function divisionsAbove(code: string): readonly string[] {
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, '000000'];
  return [...new Set(above)].filter((each) => each !== code && each !== '000000').concat(code === '000000' ? [] : ['000000']);
}

/**
 * Divisions whose offices are common superiors of offices seated in these, the lowest first (§81: the common superior designates;
 * where there is none below it, the nation). An office is not its own superior; over the nation there is nobody, so it decides itself.
 */
export function commonSuperiors(codes: readonly string[]): readonly string[] {
  const [first = '000000', ...others] = codes;
  if (codes.includes('000000')) return ['000000'];
  return divisionsAbove(first).filter((code) => others.every((other) => divisionsAbove(other).includes(code)));
}

/** Whether an office seated in `above` is over one seated in `below`. */
export const isOver = (above: string, below: string): boolean => divisionsAbove(below).includes(above);

/** What the buck-passing index counts (R2.3, annex B). */
export interface BuckPassing {
  /** matters that two offices or more threw back and forth, twice and more */
  readonly bounced: number;
  /** refusals of matters that another office, or the same, took up later */
  readonly overturned: number;
  /** matters not accepted nor refused in time */
  readonly overdue: number;
  readonly received: number;
}

/** 推诿指数: (bounces ≥ 2 + refusals overturned + overdue acceptances) ÷ received, in thousandths rounded down; null where nothing was received. */
export const buckPassingIndex = ({ bounced, overturned, overdue, received }: BuckPassing): number | null =>
  received === 0 ? null : Math.floor(((bounced + overturned + overdue) * 1000) / received) / 1000;

export const BUCK_PASSING_FORMULA = [
  '(matters with two disputes or more + refusals overturned + acceptances overdue) ÷ matters received',
  '(两次以上推诿 + 不予受理后被其他途径立案 + 逾期未受理) ÷ 收案数',
] as const;
