import type { CaseChannel, CaseKind } from './case-kind.ts';
import type { ClockRule, Limit } from './limit.ts';
import { COOPERATION_LIMITS } from './limits-cooperation.ts';
import { COUNTERFEIT_LIMITS } from './limits-counterfeit.ts';
import { INFRINGEMENT_LIMITS } from './limits-infringement.ts';
import { MEDIATION_LIMITS } from './limits-mediation.ts';
import { PENALTY_LIMITS } from './limits-penalty.ts';

/** Every clock in days, working days or months, by its number; those in hours are in limits-hours.ts. */
export const DAY_LIMITS = {
  ...INFRINGEMENT_LIMITS,
  ...MEDIATION_LIMITS,
  ...COUNTERFEIT_LIMITS,
  ...PENALTY_LIMITS,
  ...COOPERATION_LIMITS,
} as const;
export type DayRuleId = keyof typeof DAY_LIMITS;
export const DAY_RULE_IDS = Object.keys(DAY_LIMITS) as readonly DayRuleId[];

/** Number of the clock on concluding a case of that kind. */
export const CONCLUSION_RULES = { INFRINGEMENT: 'I7', MEDIATION: 'M2', COUNTERFEIT: 'C4' } as const satisfies Record<CaseKind, DayRuleId>;

/** The clock on concluding a case of that kind. */
export const conclusionRule = (kind: CaseKind): ClockRule<Limit> => DAY_LIMITS[CONCLUSION_RULES[kind]];

/** The clock on docketing or refusing: I1, M1, C1 for the office's own discovery, C2 for a report or referral. */
export function docketRule(kind: CaseKind, channel: CaseChannel): ClockRule<Limit> {
  if (kind === 'INFRINGEMENT') return INFRINGEMENT_LIMITS.I1;
  if (kind === 'MEDIATION') return MEDIATION_LIMITS.M1;
  return channel === 'OWN_DISCOVERY' ? COUNTERFEIT_LIMITS.C1 : COUNTERFEIT_LIMITS.C2;
}
