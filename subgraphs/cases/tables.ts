import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgSchema, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';

export { event, type EventRow } from '#platform/tables.ts';

export const cases = pgSchema('cases');

/** A docketed case. `grams` holds the bigrams of its names for Chinese search (see the migration `search`). */
export const caseFile = cases.table(
  'case',
  {
    id: id(),
    caseNo: code('case_no').notNull().unique(),
    kind: text('kind', { enum: ['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT'] }).notNull(),
    status: text('status', { enum: ['DOCKETED', 'INVESTIGATING', 'SUSPENDED', 'CONCLUDED'] }).notNull(),
    title: text('title').notNull(),
    agencyId: uuid('agency_id').notNull(),
    petitioner: text('petitioner'),
    respondent: text('respondent').notNull(),
    patentNumber: code('patent_number').notNull(),
    patentType: text('patent_type', { enum: ['INVENTION', 'UTILITY_MODEL', 'DESIGN'] }).notNull(),
    channel: text('channel', { enum: ['DIRECT', 'OWN_DISCOVERY', 'CENTRE_REFERRAL', 'EXHIBITION', 'E_COMMERCE'] }).notNull(),
    legalBasis: text('legal_basis').array().notNull(),
    receivedOn: date('received_on').notNull(),
    docketedOn: date('docketed_on').notNull(),
    /** last day to conclude in time under the rule-set of the docket date; kept for lists, explained by law/clocks.ts */
    dueOn: date('due_on').notNull(),
    concludedOn: date('concluded_on'),
    disposition: text('disposition', {
      enum: ['STOP_ORDER', 'NOT_INFRINGED', 'MEDIATED', 'WITHDRAWN', 'PENALISED', 'EXEMPTED', 'REVOKED', 'TRANSFERRED_TO_POLICE'],
    }),
    fineYuan: integer('fine_yuan'),
    originComplaintId: uuid('origin_complaint_id').unique(),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('case_docketed').on(t.docketedOn, t.id),
    index('case_province').on(t.province, t.docketedOn, t.id),
    index('case_prefecture').on(t.prefecture, t.docketedOn, t.id),
    index('case_county').on(t.jurisdiction, t.docketedOn, t.id),
    index('case_agency').on(t.agencyId, t.docketedOn, t.id),
    index('case_agency_open')
      .on(t.agencyId, t.dueOn, t.id)
      .where(sql`concluded_on is null`),
    index('case_patent').on(t.patentNumber, t.docketedOn),
    index('case_agency_concluded').on(t.agencyId, t.concludedOn),
    index('case_concluded').on(t.concludedOn),
    check('case_kind', sql`${t.kind} in ('INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT')`),
    check('case_status', sql`${t.status} in ('DOCKETED', 'INVESTIGATING', 'SUSPENDED', 'CONCLUDED')`),
    check(
      'case_conclusion',
      sql`(${t.status} = 'CONCLUDED') = (${t.concludedOn} is not null) and (${t.concludedOn} is null) = (${t.disposition} is null)`,
    ),
    check(
      'case_order_of_days',
      sql`${t.receivedOn} <= ${t.docketedOn} and (${t.concludedOn} is null or ${t.docketedOn} <= ${t.concludedOn})`,
    ),
    check('case_fine', sql`${t.fineYuan} is null or (${t.disposition} = 'PENALISED' and ${t.fineYuan} >= 0)`),
    ...locks('case'),
  ],
);

/** An officer on a case, with name and certificate as shown on the day of assignment (R15.1). */
export const caseHandler = cases.table(
  'case_handler',
  {
    caseId: uuid('case_id').notNull(),
    officerId: uuid('officer_id').notNull(),
    certificateId: uuid('certificate_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    /** division of that office: who reaches it may see the person behind the name */
    officePlace: code('office_place').notNull(),
    name: text('name').notNull(),
    certificateNumber: code('certificate_number').notNull(),
    lead: boolean('lead').notNull(),
    /** whether the certificate entitled to the act on the day of assignment, as judged then */
    entitled: boolean('entitled').notNull(),
    assignedOn: date('assigned_on').notNull(),
    /** first day on which the officer no longer handles it; null while handling */
    relievedOn: date('relieved_on'),
    /** why this line was last changed; null since docketing */
    reason: text('reason'),
    ...place(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.officerId, t.assignedOn] }),
    check('case_handler_term', sql`${t.relievedOn} is null or ${t.assignedOn} <= ${t.relievedOn}`),
    index('case_handler_officer').on(t.officerId, t.assignedOn, t.caseId),
    ...locks(
      'caseHandler',
      `exists (select from cases."case" c where c.id = case_id and c.jurisdiction = case_handler.jurisdiction and c.agency_id = case_handler.agency_id)`,
    ),
  ],
);

/** Last number given per office, class letter and year; case numbers are allocated when a case is docketed and never again. */
export const caseNumber = cases.table(
  'case_number',
  {
    agencyId: uuid('agency_id').notNull(),
    kind: text('kind').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [unique('case_number_series').on(t.agencyId, t.kind, t.year)],
);

export type CaseRow = typeof caseFile.$inferSelect;
export type CaseHandlerRow = typeof caseHandler.$inferSelect;
