import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { CASE_STATUSES, isConcluded } from '#law/case-courses.ts';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { cases, CHANNELS, DISPOSITIONS, KINDS, listed, PATENT_TYPES, SUBJECTS } from './schema.ts';

/** A docketed case. `grams` holds the bigrams of its names for Chinese search (see the migration `search`). */
export const caseFile = cases.table(
  'case',
  {
    id: id(),
    caseNo: code('case_no').notNull().unique(),
    kind: text('kind', { enum: KINDS }).notNull(),
    status: text('status', { enum: CASE_STATUSES }).notNull(),
    title: text('title').notNull(),
    agencyId: uuid('agency_id').notNull(),
    petitioner: text('petitioner'),
    respondent: text('respondent').notNull(),
    patentNumber: code('patent_number').notNull(),
    patentType: text('patent_type', { enum: PATENT_TYPES }).notNull(),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    legalBasis: text('legal_basis').array().notNull(),
    receivedOn: date('received_on').notNull(),
    docketedOn: date('docketed_on').notNull(),
    /** last day to conclude in time under the rule-set of the docket date; kept for lists, explained by law/clocks.ts */
    dueOn: date('due_on').notNull(),
    concludedOn: date('concluded_on'),
    disposition: text('disposition', { enum: DISPOSITIONS }),
    fineYuan: integer('fine_yuan'),
    originComplaintId: uuid('origin_complaint_id').unique(),
    /** R8.3: how it is handled */
    procedure: text('procedure', { enum: ['ORDINARY', 'SIMPLIFIED', 'FAST_EXHIBITION', 'FAST_ECOMMERCE'] })
      .notNull()
      .default('ORDINARY'),
    /** what a mediation is about; null for other kinds */
    subject: text('subject', { enum: SUBJECTS }),
    /** day on which the head of the office extended the time to conclude; once only */
    extendedOn: date('extended_on'),
    /** the authority whose seal a county's decision bears, where it acts by delegation (专利行政执法办法 §6) */
    authorityId: uuid('authority_id'),
    /** what the investigation of a counterfeit found, in yuan; null until found */
    businessYuan: integer('business_yuan'),
    gainsYuan: integer('gains_yuan'),
    lossYuan: integer('loss_yuan'),
    patentCount: integer('patent_count').notNull().default(1),
    /** a criminal threshold is met (刑法 §216); kept for the list of those not handed to the police */
    thresholdMet: boolean('threshold_met').notNull().default(false),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('case_docketed').on(t.docketedOn, t.id),
    index('case_province').on(t.province, t.docketedOn, t.id),
    index('case_prefecture').on(t.prefecture, t.docketedOn, t.id),
    index('case_county').on(t.jurisdiction, t.docketedOn, t.id),
    // how many cases stand where, from the index alone: the last three are what the policy reads
    index('case_province_status').on(t.province, t.status, t.jurisdiction, t.agencyId, t.id),
    index('case_prefecture_status').on(t.prefecture, t.status, t.jurisdiction, t.agencyId, t.id),
    index('case_county_status').on(t.jurisdiction, t.status, t.agencyId, t.id),
    index('case_agency').on(t.agencyId, t.docketedOn, t.id),
    index('case_agency_open')
      .on(t.agencyId, t.dueOn, t.id)
      .where(sql`concluded_on is null`),
    index('case_patent').on(t.patentNumber, t.docketedOn),
    index('case_lost')
      .on(t.patentNumber, t.respondent)
      .where(sql`disposition in ('STOP_ORDER', 'PENALISED')`),
    index('case_agency_concluded').on(t.agencyId, t.concludedOn),
    index('case_concluded').on(t.concludedOn),
    index('case_threshold')
      .on(t.docketedOn, t.id)
      .where(sql`threshold_met`),
    check('case_kind', sql`${t.kind} in (${listed(KINDS)})`),
    check('case_status', sql`${t.status} in (${listed(CASE_STATUSES)})`),
    check('case_disposition', sql`${t.disposition} in (${listed(DISPOSITIONS)})`),
    check(
      'case_conclusion',
      sql`(${t.status} in (${listed(CASE_STATUSES.filter(isConcluded))})) = (${t.concludedOn} is not null) and (${t.concludedOn} is null) = (${t.disposition} is null)`,
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
    index('case_handler_certificate').on(t.certificateNumber, t.assignedOn),
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
