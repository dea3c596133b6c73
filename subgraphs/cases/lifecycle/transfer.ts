import { CASE_STATUSES, isConcluded } from '#law/case-courses.ts';
import { dueOf, mayTransfer } from '#law/cooperation.ts';
import { leadsTo, mayStep, stepsFrom } from '#law/course.ts';
import { thresholdsMet } from '#law/criminal-thresholds.ts';
import { clockOf } from '#law/clock-of.ts';
import { dayOf } from '#law/instants.ts';
import {
  policeHaveIt,
  TRANSFER_COURSE,
  transfersFrom,
  waitsForPolice,
  wasSent,
  type TransferActor,
  type TransferStanding,
  type TransferStatus,
} from '#law/police-transfer-course.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Amounts, CaseRow, PackageItem, PoliceTransferRow } from '../tables.ts';
import type { DecidePoliceTransferInput, ProposePoliceTransferInput, SendPoliceTransferInput } from '../types.generated.ts';
import { caseActors } from './acting.ts';
import { becauseOf } from './cooperation-refusals.ts';
import { actingOfficers, actReasons, type ActFacts } from './guards.ts';
import { thresholdsOf } from './investigation.ts';
import { itemsOf } from './package.ts';
import { runningReasons } from './police-standing.ts';
import { isWaiting, standingStill } from './police-waiting.ts';
import type { Taken } from './taken.ts';
import type { Excluded, Retimed, Timed } from './timing.ts';

/** The columns of a transfer that a step changes. */
export type TransferStep = Partial<PoliceTransferRow> & { readonly status: TransferStatus };
/** A step of the case with what it changes on the transfer. */
export interface TakenWith extends Taken {
  readonly step: TransferStep;
}

/** In which capacity a viewer acts on a transfer: the office's handlers and head, the police it went to, the procuratorate of the copy. */
export function transferActors(
  viewer: Viewer,
  { agencyId, receiverId, procuratorateId, team }: Pick<PoliceTransferRow, 'agencyId' | 'receiverId' | 'procuratorateId' | 'team'>,
): readonly TransferActor[] {
  if (viewer.role === 'PARTNER' && viewer.office !== null) {
    return [
      ...(viewer.office === receiverId ? (['POLICE'] as const) : []),
      ...(viewer.office === procuratorateId ? (['PROCURATORATE'] as const) : []),
    ];
  }
  const actors = caseActors(viewer, { agencyId, team });
  return (['HANDLER', 'HEAD'] as const).filter((actor) => actors.includes(actor));
}

export interface Proposed extends Taken {
  readonly thresholds: readonly string[];
  readonly amounts: Amounts;
  readonly evidence: readonly PackageItem[];
  readonly decideDueOn: string;
}

/** States out of which a case may go to the police, by what its sums meet. */
const transferable = ({ kind }: ActFacts, thresholdMet: boolean) =>
  CASE_STATUSES.filter((status) => transfersFrom(kind, status, thresholdMet));
const meetsAny = (amounts: Amounts): boolean => thresholdsOf(amounts).length > 0;

/** The group for the transfer (专案组, 310号令 §5): of a case that is concluded any two officers of the office, for its team may be gone. */
const withGroup = (facts: ActFacts, officers: readonly string[]): ActFacts => ({
  ...facts,
  team: [...new Set([...facts.team, ...officers])],
});

/** 提出移送 (A5, R9.8): two officers with a report; a threshold is met, the matter is serious otherwise, or suspicion is enough by then. */
export function propose(
  input: ProposePoliceTransferInput,
  facts: ActFacts & { readonly transfers: readonly TransferStanding[]; readonly transferId: string },
  row: Pick<CaseRow, 'businessYuan' | 'gainsYuan' | 'lossYuan' | 'patentCount'>,
): Outcome<Proposed> {
  const { on, lateReason, suspectedOffence: offence, fraudYuan = null } = input;
  const amounts = { businessYuan: row.businessYuan, gainsYuan: row.gainsYuan, lossYuan: row.lossYuan, patentCount: row.patentCount };
  const open = transferable(facts, meetsAny(amounts));
  const group = isConcluded(facts.status) ? withGroup(facts, input.officers ?? []) : facts;
  const barred = actReasons(input, group, { open, by: ['HANDLER'], officers: 'TWO' });
  if (barred.length > 0) return refuse(...barred);
  if (facts.status === 'WAITING_CRIMINAL' && facts.transfers.some(wasSent)) return refuse(becauseOf('WRONG_STATE'));
  if (facts.transfers.some(policeHaveIt)) return refuse(becauseOf('POLICE_HAVE_IT'));
  const running = runningReasons(facts.transfers);
  if (running.length > 0) return refuse(...running);
  const met = thresholdsMet({ ...amounts, directLossYuan: row.lossYuan, fraudYuan }).filter((one) => one.offence === offence);
  const otherSerious = input.otherSerious?.trim() ?? null;
  const evidence = itemsOf(input.evidence, 'evidence');
  const faults = [
    ...(fits(input.report, 10, 10_000) ? [] : [becauseOf('INVALID_VALUE', 'report')]),
    ...(fits(input.facts, 10, 5_000) ? [] : [becauseOf('INVALID_VALUE', 'facts')]),
    ...(otherSerious === null || fits(otherSerious, 10, 2_000) ? [] : [becauseOf('INVALID_VALUE', 'otherSerious')]),
    ...(fraudYuan === null || fraudYuan >= 0 ? [] : [becauseOf('INVALID_VALUE', 'fraudYuan')]),
    ...(evidence.ok ? [] : evidence.refusals),
    ...(input.evidence.length > 0 ? [] : [becauseOf('INVALID_VALUE', 'evidence')]),
    ...(mayTransfer({ offence, met, otherSerious, on }) ? [] : [becauseOf('NO_THRESHOLD')]),
  ];
  if (faults.length > 0 || !evidence.ok) return refuse(...faults);
  return accept({
    act: 'PROPOSE_TRANSFER',
    to: facts.status,
    on,
    lateReason,
    officers: actingOfficers(input, facts),
    thresholds: [...met.map(({ words }) => words[1]), ...(otherSerious === null ? [] : [`其他情节严重:${otherSerious}`])],
    amounts,
    evidence: evidence.value,
    decideDueOn: dueOf('T1', on),
    starts: [{ rule: 'T1', on, subjectId: facts.transferId }],
  });
}

/** What is known when a transfer takes its next step. */
export interface TransferFacts {
  readonly today: string;
  readonly status: TransferStatus;
  readonly version: number;
  readonly actors: readonly TransferActor[];
}

/** Whether the transfer may take this step, by this viewer (A5). A stale version, a wrong state or a wrong person is told alone. */
export function transferReasons({ version }: { readonly version: number }, facts: TransferFacts, to: TransferStatus): readonly Refusal[] {
  if (facts.actors.length === 0) return [becauseOf('NOT_PERMITTED')];
  if (version !== facts.version) return [becauseOf('CONFLICT', 'version')];
  if (!leadsTo(TRANSFER_COURSE, facts.status, to)) return [becauseOf('WRONG_STATE')];
  return mayStep(TRANSFER_COURSE, facts.status, to, facts.actors) ? [] : [becauseOf('NOT_PERMITTED')];
}

/** States to which these actors may bring it now. */
export const transferSteps = ({ status, actors }: Pick<TransferFacts, 'status' | 'actors'>): readonly TransferStatus[] =>
  stepsFrom(TRANSFER_COURSE, status, actors);

/** 审批移送 (A5; T1, T2): by the head, not by who proposed it; a refusal says why, and from an approval on 24 hours run. */
export function decide(
  input: DecidePoliceTransferInput,
  row: TransferFacts & Pick<PoliceTransferRow, 'id' | 'amounts'>,
  facts: ActFacts,
): Outcome<TakenWith> {
  const to = input.approve ? 'APPROVED' : 'REFUSED';
  const refusals = transferReasons(input, row, to);
  if (refusals.length > 0) return refuse(...refusals);
  const on = dayOf(input.at);
  const open = transferable(facts, meetsAny(row.amounts));
  const barred = actReasons({ ...input, version: facts.version, on }, facts, { open, by: ['HEAD'], officers: 'NONE' });
  if (barred.length > 0) return refuse(...barred);
  const reason = input.reason?.trim() ?? null;
  if (!input.approve && !fits(reason ?? '', 10, 2_000)) return refuse(becauseOf('REASON_REQUIRED', 'reason'));
  const sendDueAt = input.approve ? (clockOf('T2', { startedAt: input.at })?.dueAt ?? null) : null;
  return accept({
    act: input.approve ? 'APPROVE_TRANSFER' : 'REFUSE_TRANSFER',
    to: facts.status,
    on,
    reason,
    lateReason: input.lateReason,
    officers: [],
    meets: [{ rule: 'T1', on, subjectId: row.id }],
    starts: input.approve ? [{ rule: 'T2', on, subjectId: row.id }] : [],
    step: { status: to, decidedAt: input.at, sendDueAt, refusalReason: input.approve ? null : reason },
  });
}

export interface SendFacts extends TransferFacts {
  readonly id: string;
  /** officers who proposed it */
  readonly team: readonly string[];
  readonly decidedAt: string | null;
  readonly amounts: Amounts;
  readonly police: string | null;
  readonly procuratorate: string | null;
  readonly timed: Timed;
}
/** A transfer that was sent; of a case that waits from then on, the days that do not count. */
export type Sent = TakenWith & Retimed & Partial<Excluded>;

/**
 * 移送 (A5; T2, T3): to the police of the same level and place, copied to the procuratorate; an undecided case waits from then on, and
 * its time to conclude (C4) stands still, unless it was over before.
 */
export function send(input: SendPoliceTransferInput, row: SendFacts, facts: ActFacts): Outcome<Sent> {
  const refusals = transferReasons(input, row, 'SENT');
  if (refusals.length > 0) return refuse(...refusals);
  const on = dayOf(input.at);
  const officers = row.team;
  const barred = actReasons({ ...input, officers, version: facts.version, on }, withGroup(facts, officers), {
    open: transferable(facts, meetsAny(row.amounts)),
    by: ['HANDLER'],
    officers: 'ONE',
  });
  if (barred.length > 0) return refuse(...barred);
  if (row.decidedAt !== null && Date.parse(input.at) < Date.parse(row.decidedAt)) return refuse(becauseOf('WRONG_DATE', 'at'));
  if (row.police === null) return refuse(becauseOf('NO_POLICE'));
  const waits = facts.status === 'WAITING_CRIMINAL' || waitsForPolice(facts.kind, facts.status);
  return accept({
    ...(waits && !isWaiting(row.timed) ? standingStill(on, row.timed) : {}),
    act: 'SEND_TO_POLICE',
    to: waits ? 'WAITING_CRIMINAL' : facts.status,
    on,
    lateReason: input.lateReason,
    officers: [...officers],
    meets: [{ rule: 'T2', on, subjectId: row.id }],
    step: { status: 'SENT', sentAt: input.at, receiverId: row.police, procuratorateId: row.procuratorate, policeDueOn: dueOf('T3', on) },
  });
}
