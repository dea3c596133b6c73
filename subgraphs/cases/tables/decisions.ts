import { sql } from 'drizzle-orm';
import { boolean, check, date, index, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { REVOCATION_GROUNDS } from '#law/endings.ts';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofCase } from './procedure.ts';
import { cases, DELIVERIES, DISPOSITIONS, KINDS, listed, PATENT_TYPES } from './schema.ts';

/** What a case ends with on paper: 处理决定书, 调解协议书, 撤销案件, 撤回、和解. */
export const DECISION_KINDS = ['HANDLING', 'AGREEMENT', 'REVOCATION', 'CLOSING'] as const;

/** How a dispute ended on paper. Decided, served and concluded are three days (domain §6.6). */
export const decision = cases.table(
  'decision',
  {
    id: id(),
    caseId: uuid('case_id').notNull().unique(),
    kind: text('kind', { enum: DECISION_KINDS }).notNull(),
    outcome: text('outcome', { enum: DISPOSITIONS }).notNull(),
    docNo: code('doc_no'),
    decidedOn: date('decided_on').notNull(),
    servedOn: date('served_on'),
    delivery: text('delivery', { enum: DELIVERIES }),
    /** open to the parties from then on */
    served: boolean('served').notNull().generatedAlwaysAs(sql.raw('served_on is not null')),
    /** the five parts of a handling decision; an agreement has its terms in `ruling` */
    parties: text('parties'),
    facts: text('facts'),
    reasons: text('reasons'),
    ruling: text('ruling'),
    appealRoute: text('appeal_route'),
    ground: text('ground', { enum: REVOCATION_GROUNDS }),
    /** day on which the petitioner asked to withdraw */
    requestedOn: date('requested_on'),
    signedBy: text('signed_by').notNull(),
    /** the authority whose seal it bears: never the county that acts by delegation (专利行政执法办法 §6) */
    authorityId: uuid('authority_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    unique('decision_no').on(t.authorityId, t.docNo),
    check(
      'decision_parts',
      sql`${t.kind} <> 'HANDLING' or num_nulls(${t.docNo}, ${t.parties}, ${t.facts}, ${t.reasons}, ${t.ruling}, ${t.appealRoute}) = 0`,
    ),
    check(
      'decision_delivery',
      sql`(${t.servedOn} is null) = (${t.delivery} is null) and (${t.servedOn} is null or ${t.decidedOn} <= ${t.servedOn})`,
    ),
    ...locks('decision', { inserted: ofCase('decision'), updatable: ofCase('decision'), updated: ofCase('decision') }),
  ],
);

/** A decision as the public reads it: a redacted copy, never the file itself (R6.5). */
export const publishedDecision = cases.table(
  'published_decision',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    caseNo: code('case_no').notNull(),
    docNo: code('doc_no'),
    kind: text('kind', { enum: KINDS }).notNull(),
    outcome: text('outcome', { enum: DISPOSITIONS }).notNull(),
    patentType: text('patent_type', { enum: PATENT_TYPES }).notNull(),
    title: text('title').notNull(),
    content: text('content').notNull(),
    decidedOn: date('decided_on').notNull(),
    publishedOn: date('published_on').notNull(),
    open: boolean('open').notNull().default(true),
    withdrawnOn: date('withdrawn_on'),
    withdrawal: text('withdrawal', { enum: ['CHANGED', 'ANNULLED', 'NOT_REDACTED'] }),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('published_decision_case').on(t.caseId, t.publishedOn, t.id),
    // what was withdrawn stays on record; one at a time is public
    uniqueIndex('published_decision_public')
      .on(t.caseId)
      .where(sql`open`),
    index('published_decision_open')
      .on(t.publishedOn, t.id)
      .where(sql`open`),
    index('published_decision_province').on(t.province, t.publishedOn, t.id),
    check('published_decision_outcome', sql`${t.outcome} in (${listed(['STOP_ORDER', 'PENALISED'])})`),
    check(
      'published_decision_withdrawal',
      sql`${t.open} = (${t.withdrawnOn} is null) and (${t.withdrawnOn} is null) = (${t.withdrawal} is null)`,
    ),
    ...locks('publishedDecision', {
      inserted: ofCase('published_decision'),
      updatable: ofCase('published_decision'),
      updated: ofCase('published_decision'),
    }),
  ],
);

export type DecisionRow = typeof decision.$inferSelect;
export type PublishedDecisionRow = typeof publishedDecision.$inferSelect;
