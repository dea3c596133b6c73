import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { DocketCaseInput, DocketFromComplaintInput } from '../types.generated.ts';
import { because } from './intake-refusals.ts';

/** What a complaint tells of a case. */
export interface Told {
  readonly jurisdiction: string;
  readonly accused: string;
  readonly patentNumber: string | null;
  readonly registeredOn: string;
  readonly referredOn: string | null;
}

/** A docketing made of a complaint: nothing that it tells is typed again (story 5). It reached the office on the day of the referral. */
export function fromComplaint(input: DocketFromComplaintInput, told: Told): Outcome<DocketCaseInput> {
  const { complaintId, handlers, petitioner, approvedBy, acceptance, patentProof, consentOn, subject, grantedOn, infringementDecision } =
    input;
  const { accused, jurisdiction, registeredOn, referredOn } = told;
  const kind = input.kind ?? 'COUNTERFEIT';
  const patentNumber = input.patentNumber ?? told.patentNumber;
  if (patentNumber === null) return refuse(because('PATENT_UNKNOWN', 'patentNumber'));
  const about = { INFRINGEMENT: '涉嫌侵犯专利权', MEDIATION: '专利纠纷调解', COUNTERFEIT: '涉嫌假冒专利' }[kind];
  const title = input.title ?? `${accused.slice(0, 180)}${about}案`;
  return accept({
    kind,
    title,
    jurisdiction,
    petitioner,
    respondent: accused,
    patentNumber,
    complaintId,
    handlers,
    approvedBy,
    acceptance,
    patentProof,
    consentOn,
    subject,
    grantedOn,
    infringementDecision,
    lateReason: input.lateReason,
    channel: 'CENTRE_REFERRAL',
    legalBasis: input.legalBasis ?? ['PATENT_LAW'],
    receivedOn: referredOn ?? registeredOn,
  });
}
