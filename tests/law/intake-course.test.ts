import { CASE_ACTORS, type IntakeStatus } from '#law/case-states.ts';
import { intakeCourseOf } from '#law/intake-course.ts';
import { describeCourse } from './course-table.ts';

/** A1, A2 and A3 up to docketing. */
const INFRINGEMENT = `
  - RECEIVED CLERK,PARTY
  RECEIVED|CORRECTED CORRECTION_REQUESTED CLERK
  CORRECTION_REQUESTED CORRECTED CLERK
  RECEIVED|CORRECTED DOCKETED HEAD
  RECEIVED|CORRECTED|CORRECTION_REQUESTED REFUSED HEAD`;
const MEDIATION = `
  - RECEIVED CLERK,PARTY
  RECEIVED SERVED CLERK
  SERVED AWAITING_CONSENT CLERK,SYSTEM
  RECEIVED|SERVED NOT_DOCKETED HEAD
  AWAITING_CONSENT DOCKETED HEAD
  AWAITING_CONSENT NOT_DOCKETED HEAD,SYSTEM`;
const COUNTERFEIT = `
  - CLUE HANDLER,CLERK
  CLUE DOCKETED|NOT_DOCKETED HEAD`;

const states = (...list: readonly IntakeStatus[]) => list;

describeCourse(
  'A1 up to docketing',
  intakeCourseOf('INFRINGEMENT'),
  INFRINGEMENT,
  states('RECEIVED', 'CORRECTION_REQUESTED', 'CORRECTED', 'DOCKETED', 'REFUSED'),
  CASE_ACTORS,
);
describeCourse(
  'A2 up to docketing',
  intakeCourseOf('MEDIATION'),
  MEDIATION,
  states('RECEIVED', 'SERVED', 'AWAITING_CONSENT', 'DOCKETED', 'NOT_DOCKETED'),
  CASE_ACTORS,
);
describeCourse('A3 up to docketing', intakeCourseOf('COUNTERFEIT'), COUNTERFEIT, states('CLUE', 'DOCKETED', 'NOT_DOCKETED'), CASE_ACTORS);
