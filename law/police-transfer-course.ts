import type { CaseKind } from './case-kind.ts';
import type { CaseStatus } from './case-states.ts';
import { COUNTERFEIT_COURSE } from './counterfeit-course.ts';
import { leadsTo, type Course } from './course.ts';

/** The two or more officers on the transfer, the head of the office, the police, the procuratorate. */
export const TRANSFER_ACTORS = ['HANDLER', 'HEAD', 'POLICE', 'PROCURATORATE'] as const;
export type TransferActor = (typeof TRANSFER_ACTORS)[number];

/** Where a transfer to the police stands; REFUSED and FINAL end it. */
export const TRANSFER_STATUSES = [
  'PREPARED',
  'APPROVED',
  'REFUSED',
  'SENT',
  'POLICE_ACCEPTED',
  'POLICE_DECLINED',
  'OBJECTION',
  'SUPERVISION_ASKED',
  'FINAL',
] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** A5 (行政执法机关移送涉嫌犯罪案件的规定 §5–§9); its clocks are T1 to T4 of limits.ts. */
export const TRANSFER_COURSE: Course<TransferStatus, TransferActor> = [
  { from: null, to: 'PREPARED', by: ['HANDLER'] },
  { from: 'PREPARED', to: 'APPROVED', by: ['HEAD'] },
  { from: 'PREPARED', to: 'REFUSED', by: ['HEAD'] },
  { from: 'APPROVED', to: 'SENT', by: ['HANDLER'] },
  { from: 'SENT', to: 'POLICE_ACCEPTED', by: ['POLICE'] },
  { from: 'SENT', to: 'POLICE_DECLINED', by: ['POLICE'] },
  { from: 'POLICE_DECLINED', to: 'OBJECTION', by: ['HEAD'] },
  { from: 'POLICE_DECLINED', to: 'SUPERVISION_ASKED', by: ['HEAD'] },
  { from: 'OBJECTION', to: 'FINAL', by: ['POLICE'] },
  { from: 'SUPERVISION_ASKED', to: 'FINAL', by: ['PROCURATORATE'] },
  { from: 'POLICE_ACCEPTED', to: 'FINAL', by: ['POLICE'] },
];

/** How a transfer ends: the police take it after all, or decline; a court convicts, or does not. */
export type TransferEnd = 'TAKEN' | 'DECLINED' | 'CONVICTED' | 'NOT_CONVICTED';
/** Where a transfer stands, as the case asks. */
export interface TransferStanding {
  readonly status: TransferStatus;
  readonly finalOutcome: TransferEnd | null;
}

/** When the answers came. */
interface Answered {
  readonly policeDecidedOn: string | null;
  readonly finalOn: string | null;
}

const OVER: readonly TransferStatus[] = ['REFUSED', 'POLICE_DECLINED', 'FINAL'];

/** Whether it still runs: until then nobody notices or decides a penalty, closes or hands on the case (A5: no double fine). */
export const transferRuns = ({ status }: TransferStanding): boolean => !OVER.includes(status);

/** Whether the office has not sent it yet. */
export const liesInOffice = ({ status }: Pick<TransferStanding, 'status'>): boolean => status === 'PREPARED' || status === 'APPROVED';

/** Whether the police opened a case, or a court convicted: then the administrative case ends as TRANSFERRED_TO_POLICE. */
export const policeHaveIt = ({ status, finalOutcome }: TransferStanding): boolean =>
  status === 'POLICE_ACCEPTED' || finalOutcome === 'TAKEN' || finalOutcome === 'CONVICTED';

/**
 * Last day for which a case waited: the decline of the police, or the outcome of the criminal case; the day of the act itself while the
 * police still have it. From the day after the time to conclude (C4) runs on, whenever the office takes the case up again.
 */
export const waitedUntil = ({ status, finalOutcome, policeDecidedOn, finalOn }: TransferStanding & Answered, on: string): string => {
  const answeredOn = status === 'POLICE_DECLINED' ? policeDecidedOn : finalOutcome === 'TAKEN' ? null : finalOn;
  return answeredOn !== null && answeredOn < on ? answeredOn : on;
};

/**
 * Decided, concluded or sealed: the decision goes on while the police look at it (行政执法机关移送涉嫌犯罪案件的规定 §11), so the case does not
 * wait. The duty to transfer knows no end: also a sealed case goes there, its file as it is, the transfer in a supplement.
 */
export const STANDS_BESIDE: readonly CaseStatus[] = ['DECIDED', 'SERVED', 'EXECUTING', 'CONCLUDED', 'PUBLISHED', 'ARCHIVED'];

/** Whether the case waits for the police once the transfer was sent out of that state. */
export const waitsForPolice = (kind: CaseKind, status: CaseStatus): boolean =>
  kind === 'COUNTERFEIT' && leadsTo<CaseStatus, string>(COUNTERFEIT_COURSE, status, 'WAITING_CRIMINAL');

/**
 * Whether a transfer may be proposed, approved and sent out of that state (R9.8): while the case is investigated on suspicion; after
 * the party was told of a penalty, after it was decided, and out of a case on record as waiting for which nothing was sent (wasSent),
 * where a threshold is met: a penalty is no substitute (以罚代刑).
 */
export const transfersFrom = (kind: CaseKind, status: CaseStatus, thresholdMet: boolean): boolean =>
  kind === 'COUNTERFEIT' &&
  (status === 'INVESTIGATING' ||
    status === 'INVESTIGATION_CLOSED' ||
    (thresholdMet && (status === 'WAITING_CRIMINAL' || waitsForPolice(kind, status) || STANDS_BESIDE.includes(status))));

/** Whether something was sent to the police: a case that waits takes no other transfer then, it waits for the answer. */
export const wasSent = ({ status }: Pick<TransferStanding, 'status'>): boolean =>
  status !== 'PREPARED' && status !== 'APPROVED' && status !== 'REFUSED';
