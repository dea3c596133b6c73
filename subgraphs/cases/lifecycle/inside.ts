import type { CaseStatus } from '#law/case-courses.ts';
import type { CaseChannel } from '#law/case-kind.ts';
import { plan, reaches, type Resource } from '#platform/access.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { CaseRow } from '../tables.ts';

/** Who acted, for those who see the personnel of that place; null for everybody else (access matrix, R15.8). */
export const actedBy = (viewer: Viewer, place: string, officers: readonly string[] | null) =>
  officers !== null && reaches(viewer, 'officer', 'read', { place }) ? officers.map((id) => ({ officer: { id } })) : null;

/** Whether the viewer's role sees such rows at all: a list that is hidden is null, not empty. */
export const mayRead = (viewer: Viewer, resource: Resource): boolean => plan(viewer, resource, 'read').kind !== 'NONE';

/** Whether the viewer stands on the office side of cases, or is a party or a partner, who is told but part of what is done. */
export const isInside = (viewer: Viewer): boolean => mayRead(viewer, 'measure');

/**
 * Acts of which parties and partners are told: those that reach them as a paper, or that they do themselves. Every other act is
 * hidden from them, also one that is new: who knows of a seizure or of a transfer to the police to come moves the goods.
 */
const TOLD_ACTS: ReadonlySet<string> = new Set([
  'RECEIVE',
  'REQUEST_CORRECTION',
  'CORRECT',
  'SERVE_MEDIATION_REQUEST',
  'AWAIT_CONSENT',
  'CONSENT',
  'NO_CONSENT',
  'REFUSE',
  'DECLINE',
  'DOCKET',
  'DOCKETED',
  'IMPORTED',
  'HANDLERS_ASSIGNED',
  'ADD_PARTY',
  'CORRECT_PARTY',
  'ADD_PATENT',
  'SWITCH_PROCEDURE',
  'SERVE',
  'OPEN_INVESTIGATION',
  'BEGIN_INVESTIGATION',
  'RECORD_DEFENCE',
  'FORWARD_DEFENCE',
  'FILE_STATEMENT',
  'SCHEDULE_HEARING',
  'CALL_OFF_HEARING',
  'RECORD_HEARING',
  'BEGIN_MEDIATION',
  'RECORD_MEDIATION_SESSION',
  'RECORD_NOTARISATION',
  'SUSPEND',
  'REFUSE_SUSPENSION',
  'RESUME',
  'EXTEND',
  'RECORD_EXCLUSION',
  'TRANSFER',
  'MERGE',
  'JURISDICTION_DESIGNATED',
  'NOTICE_PENALTY',
  'REQUEST_PENALTY_HEARING',
  'WAIVE_PENALTY_HEARING',
  'HOLD_PENALTY_HEARING',
  'DECIDE_PENALTY',
  'SERVE_PENALTY',
  'EXECUTE_PENALTY',
  'RECORD_PAYMENT',
  'CONCLUDE',
  'CONCLUDED',
  'SERVE_DECISION',
  'PUBLISH_DECISION',
  'WITHDRAW_PUBLICATION',
  'APPLY_FOR_ENFORCEMENT',
  'APPLY_CONFIRMATION',
  'CONFIRM_BY_COURT',
  'RECORD_LITIGATION',
  'RECORD_LITIGATION_OUTCOME',
  'SEAL',
]);

/** Whether the viewer is told of an act on a case that it sees. */
export const mayFollow = (viewer: Viewer, act: string): boolean => isInside(viewer) || TOLD_ACTS.has(act);

/**
 * Clocks of which parties and partners are told: their own, and those of what reaches them. Not that a seizure or a transfer runs
 * (C3, I9, T1 to T4), nor which of C1 and C2 runs: it tells whether somebody reported (domain §6.1).
 */
export const TOLD_CLOCKS: readonly string[] = [
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I7',
  'I10',
  'I11',
  'M0',
  'M1',
  'M2',
  'M3',
  'C4',
  'C5',
  'C5b',
  'C7',
  'C8',
  'C8b',
  'C9',
  'C9b',
];

/** Whether the viewer is told of a clock of a case that it sees. */
export const mayAwait = (viewer: Viewer, rule: string): boolean => isInside(viewer) || TOLD_CLOCKS.includes(rule);

/**
 * States that parties and partners are told as an investigation: that the police look at a case, that the panel deliberates. The
 * closed investigation is one of them, for a case goes back from it to the police, and no party sees a case go back.
 */
export const UNTOLD: readonly CaseStatus[] = ['WAITING_CRIMINAL', 'DELIBERATING', 'INVESTIGATION_CLOSED'];
export const TOLD_INSTEAD = 'INVESTIGATING' satisfies CaseStatus;

/** How a counterfeit reached the office is not told to whom it accuses: a report stays unknown (domain §6.1). */
export const channelTold = (viewer: Viewer, { kind, channel }: Pick<CaseRow, 'kind' | 'channel'>): CaseChannel =>
  kind === 'COUNTERFEIT' && !isInside(viewer) ? 'DIRECT' : channel;

/** The state of a case as the viewer is told it; the same words as of the public wording hold for both. */
export const statusTold = <Status extends string>(viewer: Viewer, status: Status): Status | typeof TOLD_INSTEAD =>
  !isInside(viewer) && UNTOLD.some((untold) => untold === status) ? TOLD_INSTEAD : status;
