/** Who moves a case: docket clerk, certificated handler, panel, head of the office, archivist, the calendar, a party. */
export const CASE_ACTORS = ['CLERK', 'HANDLER', 'PANEL', 'HEAD', 'ARCHIVIST', 'SYSTEM', 'PARTY'] as const;
export type CaseActor = (typeof CASE_ACTORS)[number];

/** Where a request or a clue stands before it is a case; the last three end it (§2.2, §2.4, §2.6). */
export const INTAKE_STATUSES = [
  'RECEIVED',
  'CORRECTION_REQUESTED',
  'CORRECTED',
  'SERVED',
  'AWAITING_CONSENT',
  'CLUE',
  'DOCKETED',
  'REFUSED',
  'NOT_DOCKETED',
] as const;
export type IntakeStatus = (typeof INTAKE_STATUSES)[number];

/** Where an infringement dispute stands from docketing on (A1). */
export const INFRINGEMENT_STATUSES = [
  'DOCKETED',
  'SERVED',
  'INVESTIGATING',
  'HEARING_SCHEDULED',
  'HEARD',
  'DELIBERATING',
  'SUSPENDED',
  'CONCLUDED',
  'PUBLISHED',
  'ENFORCEMENT',
  'TRANSFERRED_OUT',
  'MERGED',
  'ARCHIVED',
] as const;
export type InfringementStatus = (typeof INFRINGEMENT_STATUSES)[number];

/** Where a mediation stands from docketing on (A2). */
export const MEDIATION_STATUSES = [
  'DOCKETED',
  'MEDIATING',
  'SUSPENDED',
  'CONCLUDED',
  'CONFIRMED_BY_COURT',
  'NOTARISED',
  'ARCHIVED',
] as const;
export type MediationStatus = (typeof MEDIATION_STATUSES)[number];

/** Where a counterfeit case stands from docketing on (A3). */
export const COUNTERFEIT_STATUSES = [
  'DOCKETED',
  'INVESTIGATING',
  'INVESTIGATION_CLOSED',
  'PENALTY_NOTICED',
  'PENALTY_HEARING',
  'DECIDED',
  'SERVED',
  'EXECUTING',
  'WAITING_CRIMINAL',
  'CONCLUDED',
  'PUBLISHED',
  'TRANSFERRED_OUT',
  'MERGED',
  'ARCHIVED',
] as const;
export type CounterfeitStatus = (typeof COUNTERFEIT_STATUSES)[number];

/** Every status of a docketed case, of whatever kind. */
export const CASE_STATUSES = [
  'DOCKETED',
  'SERVED',
  'INVESTIGATING',
  'HEARING_SCHEDULED',
  'HEARD',
  'DELIBERATING',
  'MEDIATING',
  'INVESTIGATION_CLOSED',
  'PENALTY_NOTICED',
  'PENALTY_HEARING',
  'DECIDED',
  'EXECUTING',
  'WAITING_CRIMINAL',
  'SUSPENDED',
  'CONCLUDED',
  'PUBLISHED',
  'ENFORCEMENT',
  'CONFIRMED_BY_COURT',
  'NOTARISED',
  'TRANSFERRED_OUT',
  'MERGED',
  'ARCHIVED',
] as const satisfies readonly (InfringementStatus | MediationStatus | CounterfeitStatus)[];
export type CaseStatus = InfringementStatus | MediationStatus | CounterfeitStatus;

/** Statuses in which the office has done with the matter itself: what may follow is publication, enforcement, confirmation, the archive. */
export const CONCLUDED_STATUSES = [
  'CONCLUDED',
  'PUBLISHED',
  'ENFORCEMENT',
  'CONFIRMED_BY_COURT',
  'NOTARISED',
  'TRANSFERRED_OUT',
  'MERGED',
  'ARCHIVED',
] as const satisfies readonly CaseStatus[];

/** Statuses in which the time to conclude stands still: suspended, or with the police. */
export const STANDING_STILL = ['SUSPENDED', 'WAITING_CRIMINAL'] as const satisfies readonly CaseStatus[];
export const standsStill = (status: CaseStatus): boolean => (STANDING_STILL as readonly CaseStatus[]).includes(status);

/** Whether the office has done with the matter. */
export const isConcluded = (status: CaseStatus): boolean => (CONCLUDED_STATUSES as readonly CaseStatus[]).includes(status);
