import type { CaseKind } from '#law/case-kind.ts';
import type { CaseStatus, IntakeStatus } from '#law/case-courses.ts';

/** One step of a case from docketing on; it comes from the last state of its receipt, then each from the one before. */
export interface CourseStep {
  readonly act: string;
  readonly from: CaseStatus | IntakeStatus | null;
  readonly status: CaseStatus;
  readonly day: number;
}

/** One step of a matter before it is docketed. */
export interface IntakeStep {
  readonly act: string;
  readonly from: IntakeStatus | null;
  readonly status: IntakeStatus;
  readonly day: number;
}

const ACTS: Readonly<Record<CaseStatus, string>> = {
  DOCKETED: 'DOCKET',
  SERVED: 'SERVE',
  INVESTIGATING: 'BEGIN_INVESTIGATION',
  HEARING_SCHEDULED: 'SCHEDULE_HEARING',
  HEARD: 'RECORD_HEARING',
  DELIBERATING: 'BEGIN_DELIBERATION',
  MEDIATING: 'BEGIN_MEDIATION',
  INVESTIGATION_CLOSED: 'CLOSE_INVESTIGATION',
  PENALTY_NOTICED: 'NOTICE_PENALTY',
  PENALTY_HEARING: 'RECORD_PENALTY_HEARING',
  DECIDED: 'DECIDE_PENALTY',
  EXECUTING: 'EXECUTE_PENALTY',
  WAITING_CRIMINAL: 'AWAIT_POLICE',
  SUSPENDED: 'SUSPEND',
  CONCLUDED: 'CONCLUDE',
  PUBLISHED: 'PUBLISH_DECISION',
  ENFORCEMENT: 'APPLY_FOR_ENFORCEMENT',
  CONFIRMED_BY_COURT: 'CONFIRM_BY_COURT',
  NOTARISED: 'RECORD_NOTARISATION',
  TRANSFERRED_OUT: 'TRANSFER_OUT',
  MERGED: 'MERGE',
  ARCHIVED: 'SEAL',
};

const OF_COUNTERFEITS: Readonly<Partial<Record<CaseStatus, string>>> = { INVESTIGATING: 'OPEN_INVESTIGATION', SERVED: 'SERVE_PENALTY' };

/** The act that brings a case of that kind into that state. */
export const actInto = (kind: CaseKind, status: CaseStatus): string =>
  (kind === 'COUNTERFEIT' ? OF_COUNTERFEITS[status] : undefined) ?? ACTS[status];

const INTAKE_ACTS: Readonly<Record<IntakeStatus, string>> = {
  RECEIVED: 'RECEIVE',
  CLUE: 'RECEIVE',
  CORRECTION_REQUESTED: 'REQUEST_CORRECTION',
  CORRECTED: 'CORRECT',
  SERVED: 'SERVE_MEDIATION_REQUEST',
  AWAITING_CONSENT: 'AWAIT_CONSENT',
  DOCKETED: 'DOCKET',
  REFUSED: 'REFUSE',
  NOT_DOCKETED: 'DECLINE',
};

/** Steps out of states and days, each from the one before. */
export const intakeSteps = (states: readonly (readonly [IntakeStatus, number])[]): readonly IntakeStep[] =>
  states.map(([status, day], index) => {
    const from = states[index - 1]?.[0] ?? null;
    return { act: from === 'AWAITING_CONSENT' && status === 'NOT_DOCKETED' ? 'NO_CONSENT' : INTAKE_ACTS[status], from, status, day };
  });
