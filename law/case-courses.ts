import type { CaseKind } from './case-kind.ts';
import { COUNTERFEIT_STATUSES, INFRINGEMENT_STATUSES, MEDIATION_STATUSES, type CaseActor, type CaseStatus } from './case-states.ts';
import { COUNTERFEIT_COURSE } from './counterfeit-course.ts';
import type { Course } from './course.ts';
import { INFRINGEMENT_COURSE } from './infringement-course.ts';
import { MEDIATION_COURSE } from './mediation-course.ts';

export { activeStates, mayConclude, mayFollow } from './case-endings.ts';
export {
  CASE_ACTORS,
  CASE_STATUSES,
  CONCLUDED_STATUSES,
  INTAKE_STATUSES,
  isConcluded,
  STANDING_STILL,
  standsStill,
} from './case-states.ts';
export type { CaseActor, CaseStatus, IntakeStatus } from './case-states.ts';
export { intakeCourseOf } from './intake-course.ts';

const COURSES: Readonly<Record<CaseKind, Course<CaseStatus, CaseActor>>> = {
  INFRINGEMENT: INFRINGEMENT_COURSE,
  MEDIATION: MEDIATION_COURSE,
  COUNTERFEIT: COUNTERFEIT_COURSE,
};

/** The course of a docketed case of that kind; there are no short cuts. */
export const courseOf = (kind: CaseKind): Course<CaseStatus, CaseActor> => COURSES[kind];

const STATUSES: Readonly<Record<CaseKind, readonly CaseStatus[]>> = {
  INFRINGEMENT: INFRINGEMENT_STATUSES,
  MEDIATION: MEDIATION_STATUSES,
  COUNTERFEIT: COUNTERFEIT_STATUSES,
};

/** The statuses that a docketed case of that kind can have. */
export const statusesOf = (kind: CaseKind): readonly CaseStatus[] => STATUSES[kind];

/** Whether a suspended case may go back to that state: only to the one out of which it was suspended. */
export const resumesTo = (suspendedFrom: CaseStatus, to: CaseStatus): boolean => suspendedFrom === to;
