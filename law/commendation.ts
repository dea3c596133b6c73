import { leadsTo, mayStep, type Course } from './course.ts';
import type { Level } from './levels.ts';

export type CommendationLevel = 'NATIONAL' | 'PROVINCIAL' | 'LOCAL';
export type RecipientKind = 'AGENCY' | 'CENTRE' | 'UNIT' | 'OFFICER';
export type CommendationStatus = 'PROPOSED' | 'DECIDED';
export type CommendationActor = 'OFFICE' | 'PROVINCE' | 'NATION';

/** Who may give praise of a level, and to whom. */
export interface CommendationRule {
  readonly by: readonly Level[];
  readonly to: readonly RecipientKind[];
  /** only to what belongs to the commending office itself */
  readonly own: boolean;
  readonly citation: 'R10.2' | 'R10.8';
}

/** 对表现突出的地方局和维权援助中心给予表彰 (R10.2); 地方局对执法处(科)室和人员给予表彰奖励 (R10.8). */
export const COMMENDATION_RULES: Readonly<Record<CommendationLevel, CommendationRule>> = {
  NATIONAL: { by: ['NATION'], to: ['AGENCY', 'CENTRE', 'UNIT', 'OFFICER'], own: false, citation: 'R10.2' },
  PROVINCIAL: { by: ['PROVINCE'], to: ['AGENCY', 'CENTRE', 'UNIT', 'OFFICER'], own: false, citation: 'R10.2' },
  LOCAL: { by: ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'], to: ['UNIT', 'OFFICER'], own: true, citation: 'R10.8' },
};

/** Whether an office of that level may give such praise at all. */
export const mayGive = (level: CommendationLevel, office: Level): boolean => COMMENDATION_RULES[level].by.includes(office);

/** Why praise of that level may not go there; undefined when it may. `own`: the recipient belongs to the commending office. */
export function recipientReason(
  level: CommendationLevel,
  { kind, own }: { readonly kind: RecipientKind; readonly own: boolean },
): 'RECIPIENT_OF_OTHER_LEVEL' | 'RECIPIENT_NOT_OURS' | undefined {
  const rule = COMMENDATION_RULES[level];
  if (!rule.to.includes(kind)) return 'RECIPIENT_OF_OTHER_LEVEL';
  return rule.own && !own ? 'RECIPIENT_NOT_OURS' : undefined;
}

/** The office that proposes decides as well, once; a decision is final (R10.8). */
export const COMMENDATION_COURSE: Course<CommendationStatus, CommendationActor> = [
  { from: null, to: 'PROPOSED', by: ['OFFICE'] },
  { from: 'PROPOSED', to: 'DECIDED', by: ['OFFICE'] },
];

/** Why a proposal may not be decided now by these actors; undefined when it may. */
export function decisionReason(
  from: CommendationStatus,
  actors: readonly CommendationActor[],
): 'WRONG_STATE' | 'NOT_THE_OFFICE' | undefined {
  if (!leadsTo(COMMENDATION_COURSE, from, 'DECIDED')) return 'WRONG_STATE';
  return mayStep(COMMENDATION_COURSE, from, 'DECIDED', actors) ? undefined : 'NOT_THE_OFFICE';
}
