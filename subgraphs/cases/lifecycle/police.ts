import { dueOf } from '#law/cooperation.ts';
import { dayOf } from '#law/instants.ts';
import { STANDS_BESIDE } from '#law/police-transfer-course.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { PoliceTransferRow } from '../tables.ts';
import type {
  AskProcuratorateInput,
  ObjectToPoliceDecisionInput,
  RecordPoliceDecisionInput,
  RecordTransferOutcomeInput,
  TransferOutcome,
} from '../types.generated.ts';
import { becauseOf } from './cooperation-refusals.ts';
import { actReasons, type ActFacts } from './guards.ts';
import { transferReasons, type TakenWith, type TransferFacts, type TransferStep } from './transfer.ts';

export type AnsweredFacts = TransferFacts & Pick<PoliceTransferRow, 'sentAt' | 'policeDecidedOn' | 'objectedOn' | 'objectDueOn'>;

/** A day not in the future and not before what it answers. */
const dayReasons = (on: string, today: string, after: string | null): readonly Refusal[] =>
  on > today || (after !== null && on < after) ? [becauseOf('WRONG_DATE', 'on')] : [];

/** 公安决定 (A5; T3, T4): by the police that it was sent to; who declines says why and returns the file. */
export function policeDecides(input: RecordPoliceDecisionInput, facts: AnsweredFacts): Outcome<TransferStep> {
  const to = input.accepted ? 'POLICE_ACCEPTED' : 'POLICE_DECLINED';
  const refusals = transferReasons(input, facts, to);
  if (refusals.length > 0) return refuse(...refusals);
  const { on, accepted } = input;
  const reason = input.reason?.trim() ?? null;
  const fileNo = input.fileNo?.trim() ?? null;
  const faults = [
    ...dayReasons(on, facts.today, facts.sentAt === null ? null : dayOf(facts.sentAt)),
    ...(accepted || fits(reason ?? '', 10, 2_000) ? [] : [becauseOf('REASON_REQUIRED', 'reason')]),
    ...(fileNo === null || fits(fileNo, 2, 60) ? [] : [becauseOf('INVALID_VALUE', 'fileNo')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  const answer = { policeDecidedOn: on, policeReason: reason };
  return accept(
    accepted
      ? { status: to, ...answer, policeFileNo: fileNo }
      : { status: to, ...answer, fileReturned: true, objectDueOn: dueOf('T4', on) },
  );
}

/** 提请复议、建议立案监督 (A5; T4): by the head, while the case waits or was decided before; only the objection has its three days. */
export function contest(
  input: ObjectToPoliceDecisionInput | AskProcuratorateInput,
  to: 'OBJECTION' | 'SUPERVISION_ASKED',
  row: AnsweredFacts,
  facts: ActFacts,
): Outcome<TakenWith> {
  const refusals = transferReasons(input, row, to);
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason, grounds } = input;
  const barred = actReasons({ ...input, version: facts.version }, facts, {
    open: ['WAITING_CRIMINAL', ...STANDS_BESIDE],
    by: ['HEAD'],
    officers: 'NONE',
  });
  if (barred.length > 0) return refuse(...barred);
  const faults = [
    ...dayReasons(on, facts.today, row.policeDecidedOn),
    ...(to === 'OBJECTION' && row.objectDueOn !== null && on > row.objectDueOn ? [becauseOf('OBJECTION_LATE', 'on')] : []),
    ...(fits(grounds, 10, 2_000) ? [] : [becauseOf('REASON_REQUIRED', 'grounds')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  const act = to === 'OBJECTION' ? 'OBJECT_TO_POLICE' : 'ASK_PROCURATORATE';
  return accept({ act, to: facts.status, on, lateReason, officers: [], step: { status: to, objectedOn: on, objection: grounds.trim() } });
}

/** Whom it fits: a criminal case ends in court; what was contested is taken or declined for good. */
const OUTCOMES: Readonly<Partial<Record<PoliceTransferRow['status'], readonly TransferOutcome[]>>> = {
  POLICE_ACCEPTED: ['CONVICTED', 'NOT_CONVICTED'],
  OBJECTION: ['TAKEN', 'DECLINED'],
  SUPERVISION_ASKED: ['TAKEN', 'DECLINED'],
};

/** 终局 (A5): by the police, or by the procuratorate where it was asked. */
export function end(input: RecordTransferOutcomeInput, facts: AnsweredFacts): Outcome<TransferStep> {
  const refusals = transferReasons(input, facts, 'FINAL');
  if (refusals.length > 0) return refuse(...refusals);
  const { on, outcome, note } = input;
  const faults = [
    ...dayReasons(on, facts.today, facts.objectedOn ?? facts.policeDecidedOn),
    ...(OUTCOMES[facts.status]?.includes(outcome) ? [] : [becauseOf('UNFIT_OUTCOME', 'outcome')]),
    ...(fits(note, 2, 2_000) ? [] : [becauseOf('INVALID_VALUE', 'note')]),
  ];
  return faults.length > 0 ? refuse(...faults) : accept({ status: 'FINAL', finalOn: on, finalOutcome: outcome, finalNote: note.trim() });
}
