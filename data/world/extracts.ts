import type { CaseExtract } from '../../subgraphs/cases/tables.ts';
import type { Case } from './cases.ts';

/** What of a case goes with what is sent: told in one sentence. */
export const extractOf = ({ caseNo, title, kind, petitioner, respondent, patentNumber }: Case['row']): CaseExtract => ({
  caseNo,
  title,
  kind,
  parties: [...(petitioner == null ? [] : [{ side: 'PETITIONER' as const, name: petitioner }]), { side: 'RESPONDENT', name: respondent }],
  patentNumber,
  facts: `${respondent}涉及专利${patentNumber},案由为${title}。`,
});
