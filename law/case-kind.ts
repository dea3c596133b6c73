/** Kinds of case: infringement dispute 侵权纠纷, mediation 纠纷调解, counterfeit 假冒专利. */
export const CASE_KINDS = ['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** How a case reached the office. */
export type CaseChannel = 'DIRECT' | 'OWN_DISCOVERY' | 'CENTRE_REFERRAL' | 'EXHIBITION' | 'E_COMMERCE' | 'TRANSFERRED';
