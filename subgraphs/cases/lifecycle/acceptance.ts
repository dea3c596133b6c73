import type { CaseKind } from '#law/case-kind.ts';
import { parsePatentNumber } from '#law/patent-number.ts';
import { subjectReasons } from '#law/mediation-subjects.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import { docket, type DocketFacts, type Docketed } from '../lifecycle.ts';
import type { casePatent, IntakeRow } from '../tables.ts';
import type { DocketCaseInput, DocketRequestInput, LegalBasis, PatentProofInput } from '../types.generated.ts';
import { withMore } from './alone.ts';
import { intakeReasons, type IntakeFacts, type IntakeTaken } from './intake.ts';
import { countsFrom } from './intake-clock.ts';
import { because } from './intake-refusals.ts';

/** What docketing a received matter gives, beside the step. */
export interface Accepted extends IntakeTaken {
  readonly docketed: Docketed;
  readonly asCase: DocketCaseInput;
  /** from which day the docketing clock counted */
  readonly clockFrom: string;
  readonly patent: PatentFacts;
}

/** What is recorded of a patent beside its number. */
export type PatentFacts = Partial<
  Pick<typeof casePatent.$inferInsert, 'holder' | 'proofKind' | 'proofOn' | 'grantedOn' | 'evaluationReport' | 'reportFinding'>
>;

/** An intake in the words in which a case is docketed. */
export const asDocketing = (row: IntakeRow, handlers: readonly string[]): DocketCaseInput => ({
  kind: row.kind,
  title: row.title,
  jurisdiction: row.jurisdiction,
  petitioner: row.petitioner,
  respondent: row.respondent,
  patentNumber: row.patentNumber,
  channel: row.channel,
  legalBasis: row.legalBasis as LegalBasis[],
  receivedOn: row.receivedOn,
  handlers,
  complaintId: row.originComplaintId,
  subject: row.subject,
});

/**
 * 立案 of a received matter (A1 to A3): five criteria, proof that the patent is in force, jurisdiction, consent, the facts that a subject
 * of mediation needs, and a lawful team. Lateness is no reason: it is recorded, and the clock shows it.
 */
export function docketIntake(
  input: DocketRequestInput,
  row: IntakeRow,
  facts: IntakeFacts,
  about: Omit<DocketFacts, 'today'>,
): Outcome<Accepted> {
  const asCase = asDocketing(row, input.handlers);
  const docketed = docket(asCase, { ...about, today: input.on });
  const reasons = intakeReasons(input, facts, 'DOCKETED');
  const refusals = withMore(reasons, criteriaReasons(input, row.kind), mattersReasons(input, row), docketed.ok ? [] : docketed.refusals);
  if (refusals.length > 0 || !docketed.ok) return refuse(...refusals);
  const { on, lateReason } = input;
  return accept({
    act: 'DOCKET',
    to: 'DOCKETED',
    on,
    lateReason,
    changes: { decidedOn: on },
    docketed: docketed.value,
    asCase,
    clockFrom: countsFrom(row),
    patent: { ...patentFacts(input.patentProof), ...(input.grantedOn != null && { grantedOn: input.grantedOn }) },
    reason: input.infringementDecision == null ? null : input.infringementDecision.trim(),
  });
}

/** The criteria of 专利行政执法办法 §10, each refused by name. A clue has no petitioner, and so no such request. */
export function criteriaReasons(
  { acceptance, patentProof, on }: Pick<DocketRequestInput, 'acceptance' | 'patentProof' | 'on'>,
  kind: CaseKind,
): Refusal[] {
  if (kind === 'COUNTERFEIT') return [];
  if (acceptance == null) return [because('CHECKLIST_MISSING', 'acceptance')];
  const { standing, definiteRespondent, definiteClaims, inScope, noCourtSuit } = acceptance;
  return [
    ...(standing ? [] : [because('NO_STANDING', 'acceptance', 'standing')]),
    ...(definiteRespondent ? [] : [because('NO_DEFINITE_RESPONDENT', 'acceptance', 'definiteRespondent')]),
    ...(definiteClaims ? [] : [because('NO_DEFINITE_CLAIM', 'acceptance', 'definiteClaims')]),
    ...(inScope ? [] : [because('OUT_OF_SCOPE', 'acceptance', 'inScope')]),
    ...(noCourtSuit ? [] : [because('COURT_SUIT', 'acceptance', 'noCourtSuit')]),
    ...(kind === 'INFRINGEMENT' && patentProof == null ? [because('PROOF_MISSING', 'patentProof')] : []),
    ...proofReasons(patentProof, on),
  ];
}

/** A proof names its holder, and is of no later day than the act. */
export function proofReasons(proof: PatentProofInput | null | undefined, on: string): Refusal[] {
  if (proof == null) return [];
  return [
    ...(fits(proof.holder, 2, 200) ? [] : [because('INVALID_VALUE', 'patentProof', 'holder')]),
    ...(proof.on > on ? [because('PROOF_TOO_LATE', 'patentProof', 'on')] : []),
    ...(proof.grantedOn != null && proof.grantedOn > proof.on ? [because('INVALID_VALUE', 'patentProof', 'grantedOn')] : []),
    ...(proof.reportFinding != null && proof.evaluationReport !== true ? [because('INVALID_VALUE', 'patentProof', 'reportFinding')] : []),
  ];
}

export const patentFacts = (proof: PatentProofInput | null | undefined): PatentFacts =>
  proof == null
    ? {}
    : {
        holder: proof.holder.trim(),
        proofKind: proof.kind,
        proofOn: proof.on,
        grantedOn: proof.grantedOn ?? null,
        evaluationReport: proof.evaluationReport ?? null,
        reportFinding: proof.reportFinding ?? null,
      };

/** The facts without which a subject of mediation cannot be mediated yet (domain §2.4). */
export function subjectMatters(
  { grantedOn, infringementDecision, on }: Pick<DocketRequestInput, 'grantedOn' | 'infringementDecision' | 'on'>,
  { kind, subject }: Pick<DocketCaseInput, 'kind' | 'subject'>,
): Refusal[] {
  if (kind !== 'MEDIATION') return [];
  const granted = grantedOn != null && grantedOn <= on;
  const infringementDecided = fits(infringementDecision ?? '', 2, 100);
  return subjectReasons(subject ?? 'OTHER', { granted, infringementDecided }).map((reason) =>
    because(reason, reason === 'NOT_GRANTED_YET' ? 'grantedOn' : 'infringementDecision'),
  );
}

function mattersReasons(input: DocketRequestInput, row: IntakeRow): Refusal[] {
  const { kind, consented, patentNumber } = row;
  return [
    ...(kind === 'MEDIATION' && consented !== true ? [because('NO_CONSENT')] : []),
    ...subjectMatters(input, row),
    ...(kind === 'COUNTERFEIT' && input.jurisdictionBasis === 'RESPONDENT' ? [because('ACT_ONLY', 'jurisdictionBasis')] : []),
    ...(parsePatentNumber(patentNumber) ? [] : [because('INVALID_VALUE', 'patentNumber')]),
  ];
}
