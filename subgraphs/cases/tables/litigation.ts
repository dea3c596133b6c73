import { sql } from 'drizzle-orm';
import { boolean, check, date, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { LITIGATION_KINDS, LITIGATION_OUTCOMES } from '#law/litigation.ts';
import { id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofCase } from './procedure.ts';
import { cases, listed } from './schema.ts';

/** A suit or reconsideration against a decision of the office (行政诉讼、行政复议), as the office answers it (R2.4). */
export const litigation = cases.table(
  'litigation',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind', { enum: LITIGATION_KINDS }).notNull(),
    /** the court, or the superior that reconsiders */
    court: text('court').notNull(),
    courtCaseNo: text('court_case_no').notNull(),
    filedOn: date('filed_on').notNull(),
    /** day on which the office received the copy of the claim */
    notifiedOn: date('notified_on').notNull(),
    defenceDueOn: date('defence_due_on').notNull(),
    defenceFiledOn: date('defence_filed_on'),
    /** whether the head appeared in court (负责人出庭); null until told */
    headAppeared: boolean('head_appeared'),
    outcome: text('outcome', { enum: LITIGATION_OUTCOMES }),
    decidedOn: date('decided_on'),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('litigation_case').on(t.caseId, t.filedOn),
    index('litigation_filed').on(t.filedOn, t.id),
    index('litigation_province').on(t.province, t.filedOn, t.id),
    index('litigation_prefecture').on(t.prefecture, t.filedOn, t.id),
    index('litigation_county').on(t.jurisdiction, t.filedOn, t.id),
    unique('litigation_number').on(t.caseId, t.courtCaseNo),
    check('litigation_kind', sql`${t.kind} in (${listed(LITIGATION_KINDS)})`),
    check('litigation_outcome', sql`(${t.outcome} is null) = (${t.decidedOn} is null)`),
    check('litigation_order', sql`${t.filedOn} <= ${t.notifiedOn} and ${t.notifiedOn} <= ${t.defenceDueOn}`),
    ...locks('litigation', { inserted: ofCase('litigation'), updatable: ofCase('litigation'), updated: ofCase('litigation') }),
  ],
);

export type LitigationRow = typeof litigation.$inferSelect;
