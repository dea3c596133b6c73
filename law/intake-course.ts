import type { CaseKind } from './case-kind.ts';
import type { CaseActor, IntakeStatus } from './case-states.ts';
import { fromEach, type Course } from './course.ts';

/** A1 up to docketing: a request is received, its defects are corrected, the head dockets or refuses it. */
export const INFRINGEMENT_INTAKE: Course<IntakeStatus, CaseActor> = [
  { from: null, to: 'RECEIVED', by: ['CLERK', 'PARTY'] },
  ...fromEach(['RECEIVED', 'CORRECTED'], 'CORRECTION_REQUESTED', ['CLERK']),
  { from: 'CORRECTION_REQUESTED', to: 'CORRECTED', by: ['CLERK'] },
  ...fromEach(['RECEIVED', 'CORRECTED'], 'DOCKETED', ['HEAD']),
  ...fromEach(['RECEIVED', 'CORRECTED', 'CORRECTION_REQUESTED'], 'REFUSED', ['HEAD']),
];

/**
 * A2 up to docketing: the request is served, the respondent asked for consent; silence and refusal both end it. Before that the head
 * declines what the office may not mediate (§2.4, 专利行政执法办法 §10), and what the petitioner withdraws.
 */
export const MEDIATION_INTAKE: Course<IntakeStatus, CaseActor> = [
  { from: null, to: 'RECEIVED', by: ['CLERK', 'PARTY'] },
  { from: 'RECEIVED', to: 'SERVED', by: ['CLERK'] },
  { from: 'SERVED', to: 'AWAITING_CONSENT', by: ['CLERK', 'SYSTEM'] },
  { from: 'AWAITING_CONSENT', to: 'DOCKETED', by: ['HEAD'] },
  ...fromEach(['RECEIVED', 'SERVED'], 'NOT_DOCKETED', ['HEAD']),
  { from: 'AWAITING_CONSENT', to: 'NOT_DOCKETED', by: ['HEAD', 'SYSTEM'] },
];

/** A3 up to docketing: a clue of the office's own, or out of a report. */
export const COUNTERFEIT_INTAKE: Course<IntakeStatus, CaseActor> = [
  { from: null, to: 'CLUE', by: ['HANDLER', 'CLERK'] },
  { from: 'CLUE', to: 'DOCKETED', by: ['HEAD'] },
  { from: 'CLUE', to: 'NOT_DOCKETED', by: ['HEAD'] },
];

const COURSES: Readonly<Record<CaseKind, Course<IntakeStatus, CaseActor>>> = {
  INFRINGEMENT: INFRINGEMENT_INTAKE,
  MEDIATION: MEDIATION_INTAKE,
  COUNTERFEIT: COUNTERFEIT_INTAKE,
};

/** The course of a matter of that kind before it is docketed. */
export const intakeCourseOf = (kind: CaseKind): Course<IntakeStatus, CaseActor> => COURSES[kind];
