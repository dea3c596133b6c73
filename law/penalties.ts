import type { CaseKind } from './case-kind.ts';
import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import type { Day } from './dates.ts';

/** How a matter can end; TRANSFERRED and MERGED end it at one office only and are no ending of the law. */
export const DISPOSITIONS = [
  'STOP_ORDER',
  'NOT_INFRINGED',
  'MEDIATED',
  'WITHDRAWN',
  'DEEMED_WITHDRAWN',
  'SETTLED',
  'PENALISED',
  'EXEMPTED',
  'REVOKED',
  'TRANSFERRED_TO_POLICE',
  'TRANSFERRED',
  'MERGED',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

// 专利法 2008 §60, §63, 2020 §65, §68; 专利行政执法办法 §31. Damages are only ever mediated, never decided.
const BY_KIND: Readonly<Record<CaseKind, readonly Disposition[]>> = {
  INFRINGEMENT: ['STOP_ORDER', 'NOT_INFRINGED', 'MEDIATED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'SETTLED', 'REVOKED'],
  MEDIATION: ['MEDIATED', 'WITHDRAWN', 'REVOKED'],
  COUNTERFEIT: ['PENALISED', 'EXEMPTED', 'REVOKED', 'TRANSFERRED_TO_POLICE'],
};

/** How a case of that kind can end; every other ending is unlawful. */
export const dispositionsOf = (kind: CaseKind): readonly Disposition[] => BY_KIND[kind];

/** Bounds of the fine for a counterfeit, the only kind that knows one. */
export interface FineRule extends Dated {
  readonly timesGains: number;
  /** bound in yuan where the gains are none, or not over `smallGainsYuan` */
  readonly capYuan: number;
  readonly smallGainsYuan: number;
  readonly citation: string;
  readonly confidence: Confidence;
}

/** Fines by day, old to new. */
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
  /** day of the act, or the last of them; where it is known, the lighter of the two laws binds (从旧兼从轻, 行政处罚法 2021 §37) */
  readonly actedOn?: Day | null;
  /** illegal gains in yuan; null or 0 where there are none */
  readonly illegalGainsYuan?: number | null;
}

/** The highest fine, and the article that sets it. */
export interface FineBound {
  readonly yuan: number;
  readonly citation: string;
}

/** The highest fine that the law of the day of the act allows, or the law of the day of the decision where that is lighter. */
export function fineBoundOf({ decidedOn, actedOn, illegalGainsYuan }: FineFacts): FineBound {
  const gains = illegalGainsYuan ?? 0;
  const [old, now] = [actedOn ?? decidedOn, decidedOn].map((day) => {
    const { timesGains, capYuan, smallGainsYuan, citation } = inForceOn(FINE_RULES, day);
    return { yuan: gains > smallGainsYuan ? gains * timesGains : capYuan, citation };
  }) as [FineBound, FineBound];
  return now.yuan < old.yuan ? now : old;
}

/** The same in yuan alone. */
export const fineBound = (facts: FineFacts): number => fineBoundOf(facts).yuan;
