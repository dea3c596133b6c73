import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { PARTNER_KINDS } from '#law/partner-kinds.ts';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import type { CaseExtract } from './cooperation.ts';
import { cases, listed } from './schema.ts';

const isOffice = `current_setting('app.role', true) <> 'PARTNER'`;
/** It lies where the office has its seat: nowhere else is it found. */
const atOffice = (table: string): string =>
  `exists (select from institutions.published_office o where o.id = ${table}.agency_id and o.jurisdiction = ${table}.jurisdiction)`;
/** Who sends names the direction: an office sends out, a partner sends in; a case goes out with its own office only. */
const SENT_BY = `(direction = (case when ${isOffice} then 'OUT' else 'IN' end) and (case_id is null or exists (select from cases."case" c where c.id = case_referral.case_id and c.agency_id = case_referral.agency_id)) and status = 'SENT' and ${atOffice('case_referral')})`;
/** Only who was asked answers, and what was answered stays. */
const ANSWERED_BY = `(status = 'SENT' and direction = (case when ${isOffice} then 'IN' else 'OUT' end))`;

/** A matter sent to a partner of article 9, or by one (R9.4). */
export const caseReferral = cases.table(
  'case_referral',
  {
    id: id(),
    referralNo: code('referral_no').notNull().unique(),
    direction: text('direction', { enum: ['IN', 'OUT'] }).notNull(),
    partnerId: uuid('partner_id').notNull(),
    /** what the partner was on the day of the referral */
    partnerKind: text('partner_kind', { enum: PARTNER_KINDS }).notNull(),
    agencyId: uuid('agency_id').notNull(),
    subject: text('subject').notNull(),
    facts: text('facts').notNull(),
    /** who is accused, and what patent it is about, where that is known */
    accused: text('accused'),
    patentNumber: code('patent_number'),
    /** the case that it comes from; null for one that came in */
    caseId: uuid('case_id'),
    status: text('status', { enum: ['SENT', 'ACCEPTED', 'REFUSED'] }).notNull(),
    sentOn: date('sent_on').notNull(),
    dueOn: date('due_on').notNull(),
    answeredOn: date('answered_on'),
    answerReason: text('answer_reason'),
    /** how often the matter was refused before: a bounced matter is for the common superior to settle */
    bounces: integer('bounces').notNull().default(0),
    /** the referral that was refused before */
    previousId: uuid('previous_id'),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('case_referral_province').on(t.province, t.sentOn, t.id),
    index('case_referral_prefecture').on(t.prefecture, t.sentOn, t.id),
    index('case_referral_county').on(t.jurisdiction, t.sentOn, t.id),
    index('case_referral_partner').on(t.partnerId, t.sentOn, t.id),
    index('case_referral_case').on(t.caseId),
    check('case_referral_kind', sql`${t.partnerKind} in (${listed(PARTNER_KINDS)})`),
    check('case_referral_direction', sql`${t.direction} in ('IN', 'OUT') and (${t.direction} = 'OUT' or ${t.caseId} is null)`),
    check(
      'case_referral_answer',
      sql`(${t.status} = 'SENT') = (${t.answeredOn} is null) and (${t.status} <> 'REFUSED' or ${t.answerReason} is not null)`,
    ),
    ...locks('caseReferral', { inserted: SENT_BY, updatable: ANSWERED_BY }),
  ],
);

/** An operation carried out together with partners (联合执法, R9.4). */
export const jointOperation = cases.table(
  'joint_operation',
  {
    id: id(),
    title: text('title').notNull(),
    agencyId: uuid('agency_id').notNull(),
    partners: uuid('partners').array().notNull(),
    heldOn: date('held_on').notNull(),
    venue: text('venue').notNull(),
    officersSent: integer('officers_sent').notNull(),
    sitesChecked: integer('sites_checked').notNull(),
    casesFound: integer('cases_found').notNull(),
    results: text('results').notNull(),
    ...place(),
  },
  (t) => [
    index('joint_operation_province').on(t.province, t.heldOn, t.id),
    index('joint_operation_prefecture').on(t.prefecture, t.heldOn, t.id),
    index('joint_operation_county').on(t.jurisdiction, t.heldOn, t.id),
    check('joint_operation_parties', sql`cardinality(${t.partners}) >= 1`),
    check('joint_operation_figures', sql`${t.officersSent} >= 0 and ${t.sitesChecked} >= 0 and ${t.casesFound} >= 0`),
    ...locks('jointOperation'),
  ],
);

/** An agreement before the court for confirmation (司法确认, R9.6); the agreement itself travels on the row. */
export const judicialConfirmation = cases.table(
  'judicial_confirmation',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    /** the court */
    partnerId: uuid('partner_id').notNull(),
    extract: jsonb('extract').$type<CaseExtract>().notNull(),
    terms: text('terms').notNull(),
    agreedOn: date('agreed_on').notNull(),
    appliedOn: date('applied_on').notNull(),
    /** last day to apply: M3 */
    dueOn: date('due_on').notNull(),
    courtCaseNo: text('court_case_no'),
    status: text('status', { enum: ['APPLIED', 'CONFIRMED', 'REJECTED'] }).notNull(),
    decidedOn: date('decided_on'),
    reason: text('reason'),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('judicial_confirmation_case').on(t.caseId, t.appliedOn),
    index('judicial_confirmation_province').on(t.province, t.appliedOn, t.id),
    index('judicial_confirmation_prefecture').on(t.prefecture, t.appliedOn, t.id),
    index('judicial_confirmation_county').on(t.jurisdiction, t.appliedOn, t.id),
    index('judicial_confirmation_court').on(t.partnerId, t.appliedOn, t.id),
    check(
      'judicial_confirmation_decision',
      sql`(${t.status} = 'APPLIED') = (${t.decidedOn} is null) and (${t.status} <> 'REJECTED' or ${t.reason} is not null)`,
    ),
    ...locks('judicialConfirmation', {
      inserted: `exists (select from cases."case" c where c.id = judicial_confirmation.case_id and c.agency_id = judicial_confirmation.agency_id) and status = 'APPLIED'`,
      updatable: `(status = 'APPLIED' and not ${isOffice})`,
    }),
  ],
);

/** A mediation that a court entrusts to an office: before the suit is docketed (委派) or after (委托). */
export const courtMediation = cases.table(
  'court_mediation',
  {
    id: id(),
    partnerId: uuid('partner_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    beforeSuit: boolean('before_suit').notNull(),
    courtCaseNo: text('court_case_no').notNull(),
    subject: text('subject').notNull(),
    parties: text('parties').array().notNull(),
    patentNumber: code('patent_number'),
    /** the mediation that the office docketed for it */
    caseId: uuid('case_id'),
    status: text('status', { enum: ['SENT', 'ACCEPTED', 'REFUSED', 'AGREED', 'FAILED'] }).notNull(),
    sentOn: date('sent_on').notNull(),
    answeredOn: date('answered_on'),
    answerReason: text('answer_reason'),
    endedOn: date('ended_on'),
    result: text('result'),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('court_mediation_province').on(t.province, t.sentOn, t.id),
    index('court_mediation_prefecture').on(t.prefecture, t.sentOn, t.id),
    index('court_mediation_county').on(t.jurisdiction, t.sentOn, t.id),
    index('court_mediation_court').on(t.partnerId, t.sentOn, t.id),
    index('court_mediation_case').on(t.caseId),
    check(
      'court_mediation_answer',
      sql`(${t.status} = 'SENT') = (${t.answeredOn} is null) and (${t.status} <> 'REFUSED' or ${t.answerReason} is not null)`,
    ),
    check(
      'court_mediation_end',
      sql`(${t.status} in ('AGREED', 'FAILED')) = (${t.endedOn} is not null) and (${t.endedOn} is null) = (${t.result} is null)`,
    ),
    ...locks('courtMediation', {
      inserted: `status = 'SENT' and case_id is null and ${atOffice('court_mediation')}`,
      updatable: `(status in ('SENT', 'ACCEPTED') and ${isOffice})`,
      updated: `(case_id is null or exists (select from cases."case" c where c.id = court_mediation.case_id and c.agency_id = court_mediation.agency_id))`,
    }),
  ],
);

export type CaseReferralRow = typeof caseReferral.$inferSelect;
export type JointOperationRow = typeof jointOperation.$inferSelect;
export type JudicialConfirmationRow = typeof judicialConfirmation.$inferSelect;
export type CourtMediationRow = typeof courtMediation.$inferSelect;
