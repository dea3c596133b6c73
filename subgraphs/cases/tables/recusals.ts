import { sql } from 'drizzle-orm';
import { boolean, check, date, index, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofCase } from './procedure.ts';
import { cases, listed } from './schema.ts';

export const RECUSAL_GROUNDS = ['CLOSE_RELATIVE', 'INTEREST', 'OTHER_RELATION'] as const;
export const RECUSAL_REQUESTERS = ['SELF', 'PETITIONER', 'RESPONDENT', 'OFFICE'] as const;

/** Who asks writes under the own name, and takes back only what it asked; the desk of the office decides, about its head the superior. */
const ownName = `recorded_by = current_setting('app.subject', true) and (current_setting('app.role', true) <> 'RIGHT_HOLDER' or (requested_by in ('PETITIONER', 'RESPONDENT') and superior_id is null))`;
const decidedByItsDesk = `(decided_on is null or (current_setting('app.role', true) = 'OFFICE' and current_setting('app.office', true) = coalesce(superior_id, agency_id)::text)) and (withdrawn_on is null or recorded_by = current_setting('app.subject', true))`;
/** Whoever is to decide about a head stands above the office: a province above its cities; above the national one stands none (行政处罚法). */
const trueSuperior = `(superior_id is null or exists (select from institutions.published_office s, institutions.published_office o where s.id = superior_id and o.id = recusal.agency_id and (s.jurisdiction <> o.jurisdiction or o.jurisdiction = '000000') and starts_with(o.jurisdiction::text, regexp_replace(s.jurisdiction::text, '(00){1,3}$', ''))))`;

/** A request that an officer withdraw from a case (回避, §2.9). Until it is decided the officer stops work (办法 §7). */
export const recusal = cases.table(
  'recusal',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    officerId: uuid('officer_id').notNull(),
    /** name as on the case that day: parties see names of handlers, not personnel */
    officerName: text('officer_name').notNull(),
    ground: text('ground', { enum: RECUSAL_GROUNDS }).notNull(),
    requestedBy: text('requested_by', { enum: RECUSAL_REQUESTERS }).notNull(),
    /** login under which it was recorded; a party sees its own requests */
    recordedBy: text('recorded_by').notNull(),
    requestedOn: date('requested_on').notNull(),
    reason: text('reason').notNull(),
    /** office that decides where it is about the head of the office that has the case; null where that head decides */
    superiorId: uuid('superior_id'),
    withdrawnOn: date('withdrawn_on'),
    decidedOn: date('decided_on'),
    granted: boolean('granted'),
    decidedBy: text('decided_by'),
    decisionReason: text('decision_reason'),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('recusal_case').on(t.caseId, t.requestedOn, t.id),
    index('recusal_officer').on(t.officerId, t.caseId),
    index('recusal_pending')
      .on(t.agencyId, t.requestedOn, t.id)
      .where(sql`decided_on is null and withdrawn_on is null`),
    uniqueIndex('recusal_once')
      .on(t.caseId, t.officerId, t.recordedBy)
      .where(sql`decided_on is null and withdrawn_on is null`),
    check('recusal_ground', sql`${t.ground} in (${listed(RECUSAL_GROUNDS)})`),
    check('recusal_requester', sql`${t.requestedBy} in (${listed(RECUSAL_REQUESTERS)})`),
    check(
      'recusal_decision',
      sql`(${t.decidedOn} is null) = (${t.granted} is null) and (${t.decidedOn} is null) = (${t.decidedBy} is null) and (${t.decidedOn} is null) = (${t.decisionReason} is null) and (${t.decidedOn} is null or ${t.withdrawnOn} is null)`,
    ),
    check('recusal_other_person', sql`${t.decidedBy} <> ${t.officerId}::text`),
    ...locks('recusal', {
      inserted: `${ofCase('recusal')} and ${ownName} and ${trueSuperior} and decided_on is null`,
      updatable: `decided_on is null and withdrawn_on is null`,
      updated: decidedByItsDesk,
    }),
  ],
);

export type RecusalRow = typeof recusal.$inferSelect;
