import type { CaseKind } from './case-kind.ts';
import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import type { Day } from './dates.ts';

export type Disposition =
  'STOP_ORDER' | 'NOT_INFRINGED' | 'MEDIATED' | 'WITHDRAWN' | 'PENALISED' | 'EXEMPTED' | 'REVOKED' | 'TRANSFERRED_TO_POLICE';

// 专利法 2008 §60, §63, 2020 §65, §68; 专利行政执法办法 §31. Damages are only ever mediated, never decided.
const DISPOSITIONS: Readonly<Record<CaseKind, readonly Disposition[]>> = {
  INFRINGEMENT: ['STOP_ORDER', 'NOT_INFRINGED', 'MEDIATED', 'WITHDRAWN', 'REVOKED'],
  MEDIATION: ['MEDIATED', 'WITHDRAWN', 'REVOKED'],
  COUNTERFEIT: ['PENALISED', 'EXEMPTED', 'REVOKED', 'TRANSFERRED_TO_POLICE'],
};

/** How a case of that kind can end; every other ending is unlawful. */
export const dispositionsOf = (kind: CaseKind): readonly Disposition[] => DISPOSITIONS[kind];

/** Bounds of the fine for a counterfeit, the only kind that knows one. */
export interface FineRule extends Dated {
  readonly timesGains: number;
  /** bound in yuan where the gains are none, or not over `smallGainsYuan` */
  readonly capYuan: number;
  readonly smallGainsYuan: number;
  readonly citation: string;
  readonly confidence: Confidence;
}

/** Fines by the day of the decision, old to new. */
export const FINE_RULES: readonly [FineRule, ...FineRule[]] = [
  { from: '2001-07-01', timesGains: 3, capYuan: 50_000, smallGainsYuan: 0, citation: '专利法(2000年修正)§58', confidence: 'MEMORY' },
  { from: '2009-10-01', timesGains: 4, capYuan: 200_000, smallGainsYuan: 0, citation: '专利法(2008年修正)§63', confidence: 'VERIFIED' },
  {
    from: '2021-06-01',
    timesGains: 5,
    capYuan: 250_000,
    smallGainsYuan: 50_000,
    citation: '专利法(2020年修正)§68',
    confidence: 'VERIFIED',
  },
];

/** What a fine is judged by. */
export interface FineFacts {
  readonly decidedOn: Day;
  /** illegal gains in yuan; null or 0 where there are none */
  readonly illegalGainsYuan?: number | null;
}

/** The highest fine in yuan that the law in force on the day of the decision allows. */
export function fineBound({ decidedOn, illegalGainsYuan }: FineFacts): number {
  const { timesGains, capYuan, smallGainsYuan } = inForceOn(FINE_RULES, decidedOn);
  const gains = illegalGainsYuan ?? 0;
  return gains > smallGainsYuan ? gains * timesGains : capYuan;
}
