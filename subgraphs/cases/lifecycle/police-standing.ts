import { liesInOffice, policeHaveIt, transferRuns, type TransferStanding } from '#law/police-transfer-course.ts';
import type { Refusal } from '#platform/outcome.ts';
import type { PoliceTransferRow } from '../tables.ts';
import { becauseOf } from './cooperation-refusals.ts';
import { thresholdsOf } from './investigation.ts';

/** The transfers of a case to the police, as they stand when the case is locked. */
export type Standing = TransferStanding & Pick<PoliceTransferRow, 'amounts'>;

/** A5, no double fine: while a transfer runs the case is not noticed, fined, closed or handed on. */
export const runningReasons = (transfers: readonly TransferStanding[]): Refusal[] =>
  transfers.some(transferRuns) ? [becauseOf('TRANSFER_RUNS')] : [];

/**
 * Whether the case may be concluded that way beside its transfers: to the police only what they took; a penalty that was decided before
 * is carried out and concluded once the transfer was sent (行政执法机关移送涉嫌犯罪案件的规定 §11).
 */
export function endingReasonsBeside(disposition: string, transfers: readonly TransferStanding[]): Refusal[] {
  if (disposition === 'TRANSFERRED_TO_POLICE') return transfers.some(policeHaveIt) ? [] : [becauseOf('NOT_TAKEN', 'disposition')];
  if (disposition === 'PENALISED') return transfers.some(liesInOffice) ? [becauseOf('TRANSFER_RUNS')] : [];
  return runningReasons(transfers);
}

/**
 * Whether the party may be told of a penalty (R9.8): where the sums meet a criminal threshold, only after the head or the police decided,
 * knowing such sums, that the case does not go there.
 */
export function noticeReasons(thresholdMet: boolean, transfers: readonly Standing[]): Refusal[] {
  const running = runningReasons(transfers);
  if (running.length > 0 || !thresholdMet) return running;
  return transfers.some(({ amounts }) => thresholdsOf(amounts).length > 0) ? [] : [becauseOf('NOT_TRANSFERRED')];
}
