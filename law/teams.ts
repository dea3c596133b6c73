import type { CaseKind } from './case-kind.ts';

export type TeamReason = 'NEED_ODD_PANEL' | 'NEED_TWO_OFFICERS';

/** How many officers a case needs, and where that stands. */
export interface TeamRule {
  readonly atLeast: number;
  readonly odd: boolean;
  readonly reason?: TeamReason;
  readonly citation: string;
}

/** Infringement: a panel of three or more, odd. Counterfeit: two or more. Mediation: one (two are recommended). */
export const TEAM_RULES: Readonly<Record<CaseKind, TeamRule>> = {
  INFRINGEMENT: { atLeast: 3, odd: true, reason: 'NEED_ODD_PANEL', citation: '专利行政执法办法:指定三名以上单数执法人员' },
  COUNTERFEIT: { atLeast: 2, odd: false, reason: 'NEED_TWO_OFFICERS', citation: '专利行政执法办法:指定两名以上执法人员' },
  MEDIATION: { atLeast: 1, odd: false, citation: '平台配置:调解员一名以上' },
};

/** Why a number of officers is unlawful for that kind of case; undefined when it is lawful. A mediation without anybody is refused by its form, not here. */
export function teamReason(kind: CaseKind, count: number): TeamReason | undefined {
  const { atLeast, odd, reason } = TEAM_RULES[kind];
  return count < atLeast || (odd && count % 2 === 0) ? reason : undefined;
}

/** Officers that each act of evidence, inspection, measure or police transfer needs, whatever the kind of case (§6.2). */
export const OFFICERS_ON_AN_ACT = 2;

/** Why a number of officers is unlawful for one act; undefined when it is lawful. */
export const actReason = (count: number): 'NEED_TWO_OFFICERS' | undefined => (count < OFFICERS_ON_AN_ACT ? 'NEED_TWO_OFFICERS' : undefined);
