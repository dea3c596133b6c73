import { intakeCourseOf, type CaseActor, type IntakeStatus } from '#law/case-courses.ts';
import { mayStep } from '#law/course.ts';
import type { IntakeRow } from '../tables.ts';
import type { IntakeAction } from '../types.generated.ts';
import { owesNotice } from './intake-notice.ts';

const STEPS: readonly (readonly [IntakeAction, IntakeStatus])[] = [
  ['REQUEST_CORRECTION', 'CORRECTION_REQUESTED'],
  ['RECORD_CORRECTION', 'CORRECTED'],
  ['SERVE_MEDIATION_REQUEST', 'SERVED'],
  ['AWAIT_CONSENT', 'AWAITING_CONSENT'],
  ['DOCKET', 'DOCKETED'],
  ['REFUSE', 'REFUSED'],
  ['DECLINE', 'NOT_DOCKETED'],
];

/** What the actors may do with an intake now (R2.2): the steps of its course; the answer of a respondent is recorded while it is awaited. */
export function intakeActions(
  row: Pick<IntakeRow, 'kind' | 'status' | 'consented' | 'petitioner' | 'refusalServedOn'>,
  actors: readonly CaseActor[],
): IntakeAction[] {
  const { kind, status, consented } = row;
  const course = intakeCourseOf(kind);
  if (owesNotice(row)) return actors.includes('CLERK') ? ['SERVE_REFUSAL'] : [];
  const deciders = actors.filter((actor) => actor !== 'SYSTEM');
  const steps = STEPS.filter(([, to]) => mayStep(course, status, to, deciders)).map(([action]) => action);
  const awaited = status === 'AWAITING_CONSENT' && consented === null && actors.includes('CLERK');
  const open = status === 'AWAITING_CONSENT' && consented !== true ? steps.filter((action) => action !== 'DOCKET') : steps;
  return awaited ? ['RECORD_CONSENT', ...open] : open;
}
