import { ACCEPTANCE_PAPER, issuesAcceptancePaper, remunerationDefaults } from '#law/mediation-subjects.ts';
import type { CasePatentRow, CaseRow, IntakeRow } from '../tables.ts';
import type { AcceptancePaper, RemunerationDefaults } from '../types.generated.ts';

/** The paper that a docketed mediation over ownership needs, for the office to issue (R8.1, 细则 §86); null for every other case. */
export function acceptancePaperOf({
  kind,
  subject,
  caseNo,
  docketedOn,
  patentNumber,
}: Pick<CaseRow, 'kind' | 'subject' | 'caseNo' | 'docketedOn' | 'patentNumber'>): AcceptancePaper | null {
  if (kind !== 'MEDIATION' || subject === null || !issuesAcceptancePaper(subject)) return null;
  const { words, citation } = ACCEPTANCE_PAPER;
  return {
    acceptedOn: docketedOn,
    text: `Ownership of ${patentNumber}: mediation ${caseNo} was accepted on ${docketedOn}. ${words[0]}.`,
    textZh: `${docketedOn}受理专利号${patentNumber}权属纠纷调解案,案号${caseNo}。${words[1]}。`,
    citation,
  };
}

/** What the law gives an inventor where nothing was agreed (R8.1, 细则 §77–78); null for other subjects, and while nobody says when it was granted. */
export function remunerationOf(
  { kind, subject, patentType, patentNumber }: Pick<CaseRow | IntakeRow, 'kind' | 'subject' | 'patentType' | 'patentNumber'>,
  grantedOn: string | null | undefined,
  patents: readonly Pick<CasePatentRow, 'patentNumber' | 'grantedOn'>[],
): RemunerationDefaults | null {
  if (kind !== 'MEDIATION' || subject !== 'REMUNERATION') return null;
  const on = grantedOn ?? patents.find((each) => each.patentNumber === patentNumber)?.grantedOn;
  return on == null ? null : { grantedOn: on, ...remunerationDefaults(patentType, on) };
}
