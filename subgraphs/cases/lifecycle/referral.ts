import { dueOf } from '#law/cooperation.ts';
import { isReferable, mayTakeCase, partnerKindExists, type PartnerKind } from '#law/partner-kinds.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { levelOfCode } from '#platform/reach.ts';
import { fits } from '#platform/text.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { CaseReferralRow } from '../tables.ts';
import type { AnswerReferralInput, RecordJointOperationInput, ReferCaseInput } from '../types.generated.ts';
import { becauseOf } from './cooperation-refusals.ts';

/** A partner and an office between which something goes. */
export interface BetweenFacts {
  readonly today: string;
  readonly partner: { readonly id: string; readonly kind: PartnerKind; readonly jurisdiction: string } | null;
  readonly office: { readonly id: string; readonly jurisdiction: string } | null;
}

export interface ReferFacts extends BetweenFacts {
  readonly direction: 'IN' | 'OUT';
  /** the case named: null when absent, or not one of the office's own */
  readonly case: { readonly id: string } | null;
  /** the referral that this one follows: null when absent or hidden */
  readonly previous: Pick<CaseReferralRow, 'id' | 'status' | 'bounces' | 'direction'> | null;
}

export type Referred = Pick<
  CaseReferralRow,
  | 'partnerId'
  | 'partnerKind'
  | 'agencyId'
  | 'jurisdiction'
  | 'subject'
  | 'facts'
  | 'accused'
  | 'patentNumber'
  | 'caseId'
  | 'sentOn'
  | 'dueOn'
  | 'bounces'
  | 'previousId'
>;

/** 通报线索 (R9.4): to a partner of a kind that there is that day; a matter refused before counts its bounces. All reasons at once. */
export function refer(input: ReferCaseInput, facts: ReferFacts): Outcome<Referred> {
  const { today, partner, office, previous } = facts;
  const other = facts.direction === 'OUT' ? partner : office;
  if (!other) return refuse(becauseOf('NOT_FOUND', 'toAgencyId'));
  if (!partner || !office) return refuse(becauseOf('NOT_PERMITTED'));
  const accused = input.accused?.trim() ?? null;
  const patent = input.patentNumber == null ? null : parsePatentNumber(input.patentNumber);
  const refusals = [
    ...kindReasons(partner, input, today),
    ...(input.caseId == null || facts.case ? [] : [becauseOf('NOT_FOUND', 'caseId')]),
    ...(input.caseId != null && facts.direction === 'IN' ? [becauseOf('INVALID_VALUE', 'caseId')] : []),
    ...(input.previousId == null
      ? []
      : !previous
        ? [becauseOf('NOT_FOUND', 'previousId')]
        : previous.status === 'REFUSED'
          ? []
          : [becauseOf('NOT_REFUSED', 'previousId')]),
    ...(fits(input.subject, 2, 200) ? [] : [becauseOf('INVALID_VALUE', 'subject')]),
    ...(fits(input.facts, 10, 5_000) ? [] : [becauseOf('INVALID_VALUE', 'facts')]),
    ...(accused === null || fits(accused, 2, 200) ? [] : [becauseOf('INVALID_VALUE', 'accused')]),
    ...(input.patentNumber != null && !patent ? [becauseOf('INVALID_VALUE', 'patentNumber')] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    partnerId: partner.id,
    partnerKind: partner.kind,
    agencyId: office.id,
    jurisdiction: office.jurisdiction,
    subject: input.subject.trim(),
    facts: input.facts.trim(),
    accused,
    patentNumber: patent?.canonical ?? null,
    caseId: input.caseId ?? null,
    sentOn: today,
    dueOn: dueOf('P1', today),
    bounces: previous ? previous.bounces + 1 : 0,
    previousId: previous?.id ?? null,
  });
}

function kindReasons(
  { kind, jurisdiction }: { kind: PartnerKind; jurisdiction: string },
  { caseId }: ReferCaseInput,
  today: string,
): readonly Refusal[] {
  if (!partnerKindExists(kind, levelOfCode(jurisdiction), today)) return [becauseOf('KIND_GONE', 'toAgencyId')];
  if (!isReferable(kind)) return [becauseOf('NOT_REFERABLE', 'toAgencyId')];
  return caseId == null || mayTakeCase(kind) ? [] : [becauseOf('USE_TRANSFER', 'toAgencyId')];
}

/** Whether the viewer is the one whom a referral asks. */
export const answersReferral = (
  { role, office }: Viewer,
  { direction, partnerId, agencyId }: Pick<CaseReferralRow, 'direction' | 'partnerId' | 'agencyId'>,
): boolean =>
  direction === 'OUT' ? role === 'PARTNER' && office === partnerId : (role === 'OFFICE' || role === 'HANDLER') && office === agencyId;

export interface AnswerFacts extends Pick<CaseReferralRow, 'status' | 'version'> {
  readonly today: string;
  readonly mine: boolean;
}

/** 答复通报 (R9.4): by whom it went to; a refusal says why. */
export function answer(input: AnswerReferralInput, facts: AnswerFacts): Outcome<Partial<CaseReferralRow>> {
  if (!facts.mine) return refuse(becauseOf('NOT_PERMITTED'));
  if (input.version !== facts.version) return refuse(becauseOf('CONFLICT', 'version'));
  if (facts.status !== 'SENT') return refuse(becauseOf('WRONG_STATE'));
  const reason = input.reason?.trim() ?? null;
  const enough = input.accept ? reason === null || fits(reason, 2, 2_000) : fits(reason ?? '', 10, 2_000);
  if (!enough) return refuse(becauseOf('REASON_REQUIRED', 'reason'));
  return accept({ status: input.accept ? 'ACCEPTED' : 'REFUSED', answeredOn: facts.today, answerReason: reason });
}

const isCount = (value: number): boolean => value >= 0 && value <= 1_000_000;

/** 记录联合执法 (R9.4): what was done together, and with whom. `found`: how many of the partners stood on that day. */
export function operate(
  input: RecordJointOperationInput,
  { today, found }: { readonly today: string; readonly found: number },
): Outcome<RecordJointOperationInput> {
  const partners = [...new Set(input.partners)];
  const counts = (['officersSent', 'sitesChecked', 'casesFound'] as const).filter((field) => !isCount(input[field]));
  const refusals = [
    ...(input.heldOn > today ? [becauseOf('WRONG_DATE', 'heldOn')] : []),
    ...(partners.length > 0 && partners.length <= 50 ? [] : [becauseOf('INVALID_VALUE', 'partners')]),
    ...(found === partners.length ? [] : [becauseOf('NOT_FOUND', 'partners')]),
    ...(fits(input.title, 2, 200) ? [] : [becauseOf('INVALID_VALUE', 'title')]),
    ...(fits(input.venue, 2, 200) ? [] : [becauseOf('INVALID_VALUE', 'venue')]),
    ...(fits(input.results, 2, 5_000) ? [] : [becauseOf('INVALID_VALUE', 'results')]),
    ...counts.map((field) => becauseOf('INVALID_VALUE', field)),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...input, partners });
}
