import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, numeric, text, uuid } from 'drizzle-orm/pg-core';
import { COUNTERFEIT_ACTS, EXEMPTIONS, type CounterfeitAct, type Exemption } from '#law/counterfeit-acts.ts';
import { id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofCase } from './procedure.ts';
import { cases, DELIVERIES, listed } from './schema.ts';

const ACTS = Object.keys(COUNTERFEIT_ACTS) as [CounterfeitAct, ...CounterfeitAct[]];
const GROUNDS = Object.keys(EXEMPTIONS) as [Exemption, ...Exemption[]];

/** What an investigation found (调查终结); the sums are kept on the case. */
export const counterfeitFinding = cases.table(
  'counterfeit_finding',
  {
    id: id(),
    caseId: uuid('case_id').notNull().unique(),
    closedOn: date('closed_on').notNull(),
    act: text('act', { enum: ACTS }).notNull(),
    /** what takes the act out, wholly or from the fine */
    exemption: text('exemption', { enum: GROUNDS }),
    facts: text('facts').notNull(),
    officers: uuid('officers').array().notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    check('counterfeit_finding_act', sql`${t.act} in (${listed(ACTS)})`),
    check('counterfeit_finding_exemption', sql`${t.exemption} in (${listed(GROUNDS)})`),
    ...locks('counterfeitFinding', { inserted: ofCase('counterfeit_finding') }),
  ],
);

/** A penalty for a counterfeit from its notice to its execution (行政处罚). Noticed, decided and served are three days. */
export const penalty = cases.table(
  'penalty',
  {
    id: id(),
    caseId: uuid('case_id').notNull().unique(),
    noticedOn: date('noticed_on').notNull(),
    /** day of the act, or the last of one that went on: it chooses the law; null while nobody has told it */
    actedOn: date('acted_on'),
    facts: text('facts').notNull(),
    reasons: text('reasons').notNull(),
    basis: text('basis').notNull(),
    /** what the party was told that it may do */
    rights: text('rights').notNull(),
    proposedFineYuan: integer('proposed_fine_yuan').notNull(),
    /** gains to be confiscated */
    confiscatedYuan: integer('confiscated_yuan').notNull(),
    /** whether the party may ask for a hearing */
    hearingRight: boolean('hearing_right').notNull(),
    hearingAskedOn: date('hearing_asked_on'),
    /** day on which the party gave the hearing up */
    hearingWaivedOn: date('hearing_waived_on'),
    hearingToldOn: date('hearing_told_on'),
    hearingOn: date('hearing_on'),
    hearingChair: uuid('hearing_chair'),
    decidedOn: date('decided_on'),
    decidedBy: text('decided_by'),
    fineYuan: integer('fine_yuan'),
    /** whether the leaders of the office decided together */
    collective: boolean('collective'),
    servedOn: date('served_on'),
    delivery: text('delivery', { enum: DELIVERIES }),
    /** last day to pay in time */
    paymentDueOn: date('payment_due_on'),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    check('penalty_act', sql`${t.actedOn} <= coalesce(${t.decidedOn}, ${t.noticedOn})`),
    check(
      'penalty_hearing',
      sql`(${t.hearingOn} is null) = (${t.hearingChair} is null) and (${t.hearingOn} is null or ${t.hearingAskedOn} is not null)`,
    ),
    check(
      'penalty_decision',
      sql`(${t.decidedOn} is null) = (${t.fineYuan} is null) and (${t.decidedOn} is null) = (${t.decidedBy} is null)`,
    ),
    check(
      'penalty_fine',
      sql`${t.proposedFineYuan} >= 0 and ${t.confiscatedYuan} >= 0 and ${t.fineYuan} between 0 and ${t.proposedFineYuan}`,
    ),
    check(
      'penalty_service',
      sql`(${t.servedOn} is null) = (${t.paymentDueOn} is null) and (${t.servedOn} is null or ${t.servedOn} >= ${t.decidedOn})`,
    ),
    ...locks('penalty', { inserted: ofCase('penalty'), updatable: ofCase('penalty'), updated: ofCase('penalty') }),
  ],
);

/** A payment of a fine, in yuan with fen; the additional fine for lateness is computed from these. */
export const penaltyPayment = cases.table(
  'penalty_payment',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    paidOn: date('paid_on').notNull(),
    yuan: numeric('yuan', { precision: 14, scale: 2, mode: 'number' }).notNull(),
    /** number of the bank's receipt: fines are paid to a bank, never to officers */
    receiptNo: text('receipt_no').notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('penalty_payment_case').on(t.caseId, t.paidOn, t.id),
    check('penalty_payment_yuan', sql`${t.yuan} > 0`),
    ...locks('penaltyPayment', { inserted: ofCase('penalty_payment') }),
  ],
);

export type CounterfeitFindingRow = typeof counterfeitFinding.$inferSelect;
export type PenaltyRow = typeof penalty.$inferSelect;
export type PenaltyPaymentRow = typeof penaltyPayment.$inferSelect;
