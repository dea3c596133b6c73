import { inForceOn, type Confidence, type Dated } from './configuration.ts';
import type { Course } from './course.ts';
import type { Day } from './dates.ts';
import { DECISION_FROM } from './decision.ts';
import type { Level } from './levels.ts';

export type TrainingKind = 'INDUCTION' | 'SPECIALISED';
export type TrainingStatus = 'DRAFT' | 'SUBMITTED' | 'CONSENTED' | 'REFUSED' | 'HELD' | 'SCORED' | 'CLOSED';
/** The organiser of a class, or the national office. */
export type TrainingActor = 'OFFICE' | 'NATION';

/** Score from which an examination is passed. */
export interface PassMark extends Dated {
  readonly mark: number;
  readonly confidence: Confidence;
  readonly citation: string;
}

/** R15.4 asks for a passed examination and names no mark. */
export const PASS_MARKS: readonly [PassMark, ...PassMark[]] = [
  { from: DECISION_FROM, mark: 60, confidence: 'SETTING', citation: '平台配置(决定第十五条)' },
];

/** The pass mark of examinations scored that day, out of 100. */
export const passMarkOn = (day: Day): number => inForceOn(PASS_MARKS, day).mark;

/** Whether a score of an examination of that day passes (R15.4). @param score 0 to 100 */
export const passed = (score: number, day: Day): boolean => score >= passMarkOn(day);

/** Who organises a class, and of which kind. */
export interface Organised {
  readonly kind: TrainingKind;
  readonly level: Level;
}

/** Provinces and the nation train for the certificate (R15.2, R15.3); every office trains its own people further. */
export const mayOrganise = ({ kind, level }: Organised): boolean => kind === 'SPECIALISED' || level === 'NATION' || level === 'PROVINCE';

/** Induction for a certificate of the nation, by anybody else, needs the nation's consent; other classes need none (R15.3). */
export const needsConsent = ({ kind, level }: Organised): boolean => kind === 'INDUCTION' && level !== 'NATION';

/** Whether the results may found certificates as far as consent goes: given before the class began, where it is needed (R15.3). */
export const consentedInTime = (held: Organised & { readonly consentOn: Day | null; readonly heldFrom: Day }): boolean =>
  !needsConsent(held) || (held.consentOn !== null && held.consentOn < held.heldFrom);

const AFTER: Course<TrainingStatus, TrainingActor> = [
  { from: 'HELD', to: 'SCORED', by: ['OFFICE'] },
  { from: 'SCORED', to: 'CLOSED', by: ['OFFICE'] },
];

/** A10. A refused class is over: the organiser plans another. */
export const CONSENTED_COURSE: Course<TrainingStatus, TrainingActor> = [
  { from: null, to: 'DRAFT', by: ['OFFICE'] },
  { from: 'DRAFT', to: 'SUBMITTED', by: ['OFFICE'] },
  { from: 'SUBMITTED', to: 'CONSENTED', by: ['NATION'] },
  { from: 'SUBMITTED', to: 'REFUSED', by: ['NATION'] },
  { from: 'CONSENTED', to: 'HELD', by: ['OFFICE'] },
  ...AFTER,
];

/** A10 for classes that need no consent: nobody is asked, so they are not submitted. */
export const FREE_COURSE: Course<TrainingStatus, TrainingActor> = [
  { from: null, to: 'DRAFT', by: ['OFFICE'] },
  { from: 'DRAFT', to: 'HELD', by: ['OFFICE'] },
  ...AFTER,
];

/** The course that a class takes. */
export const trainingCourse = (organised: Organised): Course<TrainingStatus, TrainingActor> =>
  needsConsent(organised) ? CONSENTED_COURSE : FREE_COURSE;

/** The state in which officers may be enrolled: consented to where that is needed, planned where not. */
export const enrolmentState = (organised: Organised): TrainingStatus => (needsConsent(organised) ? 'CONSENTED' : 'DRAFT');

/** What makes an officer a backbone of enforcement (业务骨干), beside a certificate in force. */
export interface BackboneRule extends Dated {
  readonly serviceYears: number;
  /** hours of training within the years before the day */
  readonly hours: number;
  readonly withinYears: number;
  readonly confidence: Confidence;
  readonly citation: string;
}

/** R15.8 asks to bring up backbones and names no measure. */
export const BACKBONE_RULES: readonly [BackboneRule, ...BackboneRule[]] = [
  { from: DECISION_FROM, serviceYears: 3, hours: 40, withinYears: 2, confidence: 'SETTING', citation: '平台配置(决定第十五条)' },
];

export const backboneRuleOn = (day: Day): BackboneRule => inForceOn(BACKBONE_RULES, day);
