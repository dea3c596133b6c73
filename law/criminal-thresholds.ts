import type { Told } from './told.ts';

/** What an investigation found, in yuan. */
export interface ThresholdFacts {
  /** illegal business 非法经营数额 */
  readonly businessYuan?: number | null;
  /** illegal gains 违法所得 */
  readonly gainsYuan?: number | null;
  /** direct loss of the patentee 直接经济损失 */
  readonly directLossYuan?: number | null;
  /** how many patents of others were counterfeited */
  readonly patentCount?: number;
  /** sum obtained by fraud about patents, where that is suspected */
  readonly fraudYuan?: number | null;
}

export type SuspectedOffence = 'COUNTERFEITING' | 'FRAUD';

/** A threshold of the criminal law that is met. */
export interface ThresholdMet {
  readonly offence: SuspectedOffence;
  readonly words: Told;
  readonly citation: string;
}

const COUNTERFEITING = '刑法§216;法释〔2004〕19号§4';
/** 法释〔2011〕7号 leaves the provinces 3,000 to 10,000 yuan; the lowest as a setting. */
const FRAUD_YUAN = 3_000;

/**
 * Which thresholds are met (R9.8). Counterfeiting a patent: illegal business of 200,000 or gains of 100,000; direct loss of
 * 500,000; two patents and business of 100,000 or gains of 50,000. "Other serious circumstances" are for a person to see.
 */
export function thresholdsMet(facts: ThresholdFacts): readonly ThresholdMet[] {
  const [business, gains, loss] = [facts.businessYuan ?? 0, facts.gainsYuan ?? 0, facts.directLossYuan ?? 0];
  const several = (facts.patentCount ?? 1) >= 2;
  const tests: readonly (readonly [boolean, SuspectedOffence, Told, string])[] = [
    [
      business >= 200_000 || gains >= 100_000,
      'COUNTERFEITING',
      ['Illegal business of 200,000 yuan or gains of 100,000', '非法经营数额20万元以上或者违法所得10万元以上'],
      COUNTERFEITING,
    ],
    [loss >= 500_000, 'COUNTERFEITING', ['Direct loss of 500,000 yuan', '给专利权人造成直接经济损失50万元以上'], COUNTERFEITING],
    [
      several && (business >= 100_000 || gains >= 50_000),
      'COUNTERFEITING',
      [
        'Two or more patents, with illegal business of 100,000 yuan or gains of 50,000',
        '假冒两项以上他人专利,非法经营数额10万元以上或者违法所得5万元以上',
      ],
      COUNTERFEITING,
    ],
    [
      (facts.fraudYuan ?? 0) >= FRAUD_YUAN,
      'FRAUD',
      ['A sum of 3,000 yuan or more obtained by fraud', '诈骗数额3000元以上'],
      '刑法§266;法释〔2011〕7号(平台配置)',
    ],
  ];
  return tests.filter(([met]) => met).map(([, offence, words, citation]) => ({ offence, words, citation }));
}
