import { sql } from 'drizzle-orm';
import { check, date, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofCase } from './procedure.ts';
import { cases, listed } from './schema.ts';

export const LINK_KINDS = ['REPEAT', 'MERGED_INTO'] as const;

/** That a case has to do with an earlier one: it repeats what was decided, or was joined to it (R1.3). */
export const caseLink = cases.table(
  'case_link',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind', { enum: LINK_KINDS }).notNull(),
    otherCaseId: uuid('other_case_id').notNull(),
    reason: text('reason').notNull(),
    linkedOn: date('linked_on').notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    unique('case_link_once').on(t.caseId, t.kind, t.otherCaseId),
    index('case_link_other').on(t.otherCaseId),
    check('case_link_kind', sql`${t.kind} in (${listed(LINK_KINDS)})`),
    check('case_link_another', sql`${t.caseId} <> ${t.otherCaseId}`),
    ...locks('caseLink', { inserted: ofCase('case_link') }),
  ],
);

export type CaseLinkRow = typeof caseLink.$inferSelect;
