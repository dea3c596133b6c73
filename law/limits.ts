import type { CaseChannel, CaseKind } from './case-kind.ts';
import type { Confidence } from './configuration.ts';
import type { RuleSetId } from './rule-sets.ts';

/** A time within which an act must be done, with the rule that sets it. */
export interface Limit {
  /** number of the clock: I1, I7 infringement; M1, M2 mediation; C1, C2, C4 counterfeit */
  readonly rule: string;
  readonly citation: string;
  readonly confidence: Confidence;
}

/** A limit in months from docketing, and what the head of the office may add once before it ends. */
export interface ConclusionLimit extends Limit {
  readonly months: number;
  readonly extension: { readonly months: number; readonly days: number };
}

/** A limit in working days. */
export interface DocketLimit extends Limit {
  readonly workingDays: number;
}

const ORDER_60 = '专利行政执法办法(国家知识产权局令第60号)';
const ORDER_71 = '专利行政执法办法(2015年修正,国家知识产权局令第71号)';
const ORDER_81 = '专利纠纷行政裁决和调解办法(国家知识产权局令第81号)';
const SETTING = '平台配置(法规未规定期限)';

const ONE_MONTH = { months: 1, days: 0 };
const infringement = (citation: string, months: number, extra: number, confidence: Confidence): ConclusionLimit => ({
  rule: 'I7',
  citation,
  confidence,
  months,
  extension: { months: extra, days: 0 },
});
const counterfeit = (citation: string, confidence: Confidence): ConclusionLimit => ({
  rule: 'C4',
  citation,
  confidence,
  months: 1,
  extension: { months: 0, days: 15 },
});
// No instrument sets a time for mediation that we know: three months, one more with approval, in every rule-set.
const MEDIATION: ConclusionLimit = { rule: 'M2', citation: SETTING, confidence: 'SETTING', months: 3, extension: ONE_MONTH };

/** Time to conclude, by rule-set. Order 60: four months and one; Order 71: three and one; Order 81: three, never over five in all. */
export const CONCLUSION_LIMITS: Readonly<Record<RuleSetId, Readonly<Record<CaseKind, ConclusionLimit>>>> = {
  // The limits of Order 19 are unknown to us; its few old cases are judged by those of Order 60.
  'RS-2001': { INFRINGEMENT: infringement(SETTING, 4, 1, 'SETTING'), MEDIATION, COUNTERFEIT: counterfeit(SETTING, 'SETTING') },
  'RS-2011': { INFRINGEMENT: infringement(ORDER_60, 4, 1, 'VERIFIED'), MEDIATION, COUNTERFEIT: counterfeit(ORDER_60, 'VERIFIED') },
  'RS-2015': { INFRINGEMENT: infringement(ORDER_71, 3, 1, 'VERIFIED'), MEDIATION, COUNTERFEIT: counterfeit(ORDER_71, 'VERIFIED') },
  'RS-2021': { INFRINGEMENT: infringement(ORDER_71, 3, 1, 'VERIFIED'), MEDIATION, COUNTERFEIT: counterfeit(ORDER_71, 'VERIFIED') },
  // Order 81 took infringement and mediation out of the old Measures; counterfeits stay under them.
  'RS-2025': { INFRINGEMENT: infringement(ORDER_81, 3, 2, 'VERIFIED'), MEDIATION, COUNTERFEIT: counterfeit(ORDER_71, 'VERIFIED') },
};

const INFRINGEMENT_MEASURES: Readonly<Record<RuleSetId, Omit<Limit, 'rule'>>> = {
  'RS-2001': { citation: SETTING, confidence: 'SETTING' },
  'RS-2011': { citation: ORDER_60, confidence: 'MEMORY' },
  'RS-2015': { citation: ORDER_71, confidence: 'MEMORY' },
  'RS-2021': { citation: ORDER_71, confidence: 'MEMORY' },
  'RS-2025': { citation: ORDER_81, confidence: 'MEMORY' },
};

const lawIsSilent = (ruleSet: RuleSetId): boolean => ruleSet === 'RS-2001' || ruleSet === 'RS-2011';

/**
 * Time to docket or refuse. Infringement: five working days from the request. Mediation: five from the consent.
 * Counterfeit: five from the office's own discovery, ten from a report or referral. Before 1 July 2015 only the first
 * was law; the platform then applies the later figures as its own setting.
 */
export function docketLimit(kind: CaseKind, channel: CaseChannel, ruleSet: RuleSetId): DocketLimit {
  if (kind === 'INFRINGEMENT') return { rule: 'I1', workingDays: 5, ...INFRINGEMENT_MEASURES[ruleSet] };
  const citation = kind === 'MEDIATION' && ruleSet === 'RS-2025' ? ORDER_81 : ORDER_71;
  const source = lawIsSilent(ruleSet)
    ? ({ citation: SETTING, confidence: 'SETTING' } as const)
    : ({ citation, confidence: 'VERIFIED' } as const);
  if (kind === 'MEDIATION') return { rule: 'M1', workingDays: 5, ...source };
  return channel === 'OWN_DISCOVERY' ? { rule: 'C1', workingDays: 5, ...source } : { rule: 'C2', workingDays: 10, ...source };
}
