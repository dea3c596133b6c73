import { clockOf } from '#law/clock-of.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CaseRow, courtMediation, CourtMediationRow, JudicialConfirmationRow } from '../tables.ts';
import type {
  AnswerCourtMediationInput,
  ApplyJudicialConfirmationInput,
  EntrustMediationInput,
  RecordCourtMediationInput,
  RecordCourtRulingInput,
} from '../types.generated.ts';
import { becauseOf } from './cooperation-refusals.ts';
import { actingOfficers, actReasons, type ActFacts } from './guards.ts';
import type { BetweenFacts } from './referral.ts';
import type { Taken } from './taken.ts';

export interface Applied extends Taken {
  readonly agreedOn: string;
  readonly dueOn: string;
}

export interface ApplyFacts extends ActFacts, Pick<CaseRow, 'disposition'> {
  /** day on which the parties signed the agreement; null without one */
  readonly signedOn: string | null;
  /** whether the partner named is a court that stood on that day */
  readonly isCourt: boolean;
  /** whether a court has this agreement, or confirmed it */
  readonly running: boolean;
}

/** 申请司法确认 (R9.6; M3): an agreement, within thirty days of its signing, once. */
export function apply(input: ApplyJudicialConfirmationInput, facts: ApplyFacts): Outcome<Applied> {
  const { on, lateReason } = input;
  const barred = actReasons(input, facts, { open: ['CONCLUDED'], by: ['HANDLER'], officers: 'ONE' });
  if (barred.length > 0) return refuse(...barred);
  if (facts.kind !== 'MEDIATION' || facts.disposition !== 'MEDIATED' || facts.signedOn === null) return refuse(becauseOf('NOT_AGREED'));
  if (facts.running) return refuse(becauseOf('CONFIRMATION_RUNS'));
  const clock = clockOf('M3', { startedOn: facts.signedOn });
  const faults = [
    ...(!clock || on > clock.dueOn ? [becauseOf('CONFIRMATION_LATE', 'on')] : []),
    ...(facts.isCourt ? [] : [becauseOf('NOT_A_COURT', 'courtId')]),
    ...(fits(input.facts, 10, 5_000) ? [] : [becauseOf('INVALID_VALUE', 'facts')]),
    ...(fits(input.terms, 10, 10_000) ? [] : [becauseOf('INVALID_VALUE', 'terms')]),
  ];
  if (faults.length > 0 || !clock) return refuse(...faults);
  return accept({
    act: 'APPLY_CONFIRMATION',
    to: facts.status,
    on,
    lateReason,
    officers: actingOfficers(input, facts),
    meets: [{ rule: 'M3', on }],
    agreedOn: facts.signedOn,
    dueOn: clock.dueOn,
  });
}

interface Asked<Status> {
  readonly today: string;
  readonly status: Status;
  readonly version: number;
  /** whether it is for this viewer to answer */
  readonly mine: boolean;
}

/** 法院裁定 (R9.6): by the court that was asked; a rejection says why. */
export function confirmOrReject(
  input: RecordCourtRulingInput,
  facts: Asked<JudicialConfirmationRow['status']> & Pick<JudicialConfirmationRow, 'appliedOn'>,
): Outcome<Partial<JudicialConfirmationRow>> {
  if (!facts.mine) return refuse(becauseOf('NOT_PERMITTED'));
  if (input.version !== facts.version) return refuse(becauseOf('CONFLICT', 'version'));
  if (facts.status !== 'APPLIED') return refuse(becauseOf('WRONG_STATE'));
  const reason = input.reason?.trim() ?? null;
  const faults = [
    ...(input.on > facts.today || input.on < facts.appliedOn ? [becauseOf('WRONG_DATE', 'on')] : []),
    ...(fits(input.courtCaseNo, 2, 60) ? [] : [becauseOf('INVALID_VALUE', 'courtCaseNo')]),
    ...(input.confirmed || fits(reason ?? '', 10, 2_000) ? [] : [becauseOf('REASON_REQUIRED', 'reason')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  return accept({ status: input.confirmed ? 'CONFIRMED' : 'REJECTED', decidedOn: input.on, courtCaseNo: input.courtCaseNo.trim(), reason });
}

export type Entrusted = Omit<typeof courtMediation.$inferInsert, 'id'>;

/** 委托、委派调解 (R9.6): by a court, to an office. All reasons at once. */
export function entrust(input: EntrustMediationInput, { today, partner, office }: BetweenFacts): Outcome<Entrusted> {
  if (!partner || partner.kind !== 'COURT') return refuse(becauseOf('NOT_PERMITTED'));
  if (!office) return refuse(becauseOf('NOT_FOUND', 'agencyId'));
  const patent = input.patentNumber == null ? null : parsePatentNumber(input.patentNumber);
  const parties = input.parties.map((name) => name.trim());
  const faults = [
    ...(fits(input.courtCaseNo, 2, 60) ? [] : [becauseOf('INVALID_VALUE', 'courtCaseNo')]),
    ...(fits(input.subject, 2, 200) ? [] : [becauseOf('INVALID_VALUE', 'subject')]),
    ...(parties.length >= 2 && parties.length <= 50 && parties.every((name) => fits(name, 2, 200))
      ? []
      : [becauseOf('INVALID_VALUE', 'parties')]),
    ...(input.patentNumber != null && !patent ? [becauseOf('INVALID_VALUE', 'patentNumber')] : []),
  ];
  if (faults.length > 0) return refuse(...faults);
  return accept({
    partnerId: partner.id,
    agencyId: office.id,
    jurisdiction: office.jurisdiction,
    beforeSuit: input.beforeSuit,
    courtCaseNo: input.courtCaseNo.trim(),
    subject: input.subject.trim(),
    parties,
    patentNumber: patent?.canonical ?? null,
    status: 'SENT',
    sentOn: today,
  });
}

/** 答复法院 (R9.6): by the office; a refusal says why, an acceptance may name the mediation that was docketed for it. */
export function answerCourt(
  input: AnswerCourtMediationInput,
  facts: Asked<CourtMediationRow['status']> & { readonly ownMediation: boolean },
): Outcome<Partial<CourtMediationRow>> {
  if (!facts.mine) return refuse(becauseOf('NOT_PERMITTED'));
  if (input.version !== facts.version) return refuse(becauseOf('CONFLICT', 'version'));
  if (facts.status !== 'SENT') return refuse(becauseOf('WRONG_STATE'));
  const reason = input.reason?.trim() ?? null;
  const faults = [
    ...(input.accept || fits(reason ?? '', 10, 2_000) ? [] : [becauseOf('REASON_REQUIRED', 'reason')]),
    ...(input.caseId == null || (input.accept && facts.ownMediation) ? [] : [becauseOf('NOT_FOUND', 'caseId')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  return accept({
    status: input.accept ? 'ACCEPTED' : 'REFUSED',
    answeredOn: facts.today,
    answerReason: reason,
    caseId: input.caseId ?? null,
  });
}

/** 调解结果 (R9.6): by the office, once it had accepted. */
export function endCourtMediation(
  input: RecordCourtMediationInput,
  facts: Asked<CourtMediationRow['status']> & Pick<CourtMediationRow, 'answeredOn'>,
): Outcome<Partial<CourtMediationRow>> {
  if (!facts.mine) return refuse(becauseOf('NOT_PERMITTED'));
  if (input.version !== facts.version) return refuse(becauseOf('CONFLICT', 'version'));
  if (facts.status !== 'ACCEPTED') return refuse(becauseOf('WRONG_STATE'));
  const faults = [
    ...(input.on > facts.today || input.on < (facts.answeredOn ?? '') ? [becauseOf('WRONG_DATE', 'on')] : []),
    ...(fits(input.result, 10, 5_000) ? [] : [becauseOf('INVALID_VALUE', 'result')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  return accept({ status: input.agreed ? 'AGREED' : 'FAILED', endedOn: input.on, result: input.result.trim() });
}
