import { sql } from 'drizzle-orm';
import { boolean, check, date, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { REPORT_FINDINGS } from '#law/evaluation-report.ts';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofMatter } from './procedure.ts';
import { cases, listed, PATENT_TYPES } from './schema.ts';

/** What shows that a patent is in force (专利行政执法办法 §10): a copy of the register, or the certificate with the fee receipt of the year. */
export const PROOF_KINDS = ['REGISTER_COPY', 'CERTIFICATE_AND_FEE_RECEIPT'] as const;

/** A patent that a matter is about; the first is repeated on the case itself. */
export const casePatent = cases.table(
  'matter_patent',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    patentNumber: code('patent_number').notNull(),
    patentType: text('patent_type', { enum: PATENT_TYPES }).notNull(),
    /** as the proof names it; null where no proof was asked for */
    holder: text('holder'),
    proofKind: text('proof_kind', { enum: PROOF_KINDS }),
    /** day on which the proof shows it in force */
    proofOn: date('proof_on'),
    grantedOn: date('granted_on'),
    /** whether a search or evaluation report is on file (专利法 §61; 2020 §66); null where nobody said */
    evaluationReport: boolean('evaluation_report'),
    /** what that report found; null where nobody recorded it */
    reportFinding: text('report_finding', { enum: REPORT_FINDINGS }),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    unique('matter_patent_once').on(t.caseId, t.patentNumber),
    index('matter_patent_number').on(t.patentNumber),
    check('matter_patent_proof', sql`(${t.proofKind} is null) = (${t.proofOn} is null)`),
    check('matter_patent_proof_kind', sql`${t.proofKind} in (${listed(PROOF_KINDS)})`),
    check(
      'matter_patent_report',
      sql`${t.reportFinding} is null or (${t.evaluationReport} and ${t.reportFinding} in (${listed(REPORT_FINDINGS)}))`,
    ),
    ...locks('casePatent', { inserted: ofMatter('matter_patent') }),
  ],
);

export type CasePatentRow = typeof casePatent.$inferSelect;
