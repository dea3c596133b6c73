import { sql } from 'drizzle-orm';
import { check, date, index, text, uuid } from 'drizzle-orm/pg-core';
import { JURISDICTION_REASONS, type JurisdictionReason } from '#law/refusal-reasons.ts';
import { id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { cases, KINDS, listed } from './schema.ts';

export const MATTERS = ['INTAKE', 'CASE'] as const;
export const DISPUTE_STATUSES = ['OPEN', 'DESIGNATED', 'LAPSED', 'WITHDRAWN'] as const;
const GROUNDS = Object.keys(JURISDICTION_REASONS) as [JurisdictionReason, ...JurisdictionReason[]];

/**
 * What an authority lets a county office do in its name (委托, 专利行政执法办法 §6). It lies in the county's division; `agencyId` is
 * the authority, whose seal the county's decisions bear. Two delegations of one county never overlap.
 */
export const delegation = cases.table(
  'delegation',
  {
    id: id(),
    agencyId: uuid('agency_id').notNull(),
    delegateId: uuid('delegate_id').notNull(),
    kinds: text('kinds', { enum: KINDS }).array().notNull(),
    legalBasis: text('legal_basis').notNull(),
    docNo: text('doc_no').notNull(),
    validFrom: date('valid_from').notNull(),
    /** first day on which it no longer holds; null while no end is set */
    validTo: date('valid_to'),
    endReason: text('end_reason'),
    ...place(),
  },
  (t) => [
    index('delegation_delegate').on(t.delegateId, t.validFrom),
    index('delegation_begins').on(t.validFrom, t.id),
    check('delegation_kinds', sql`cardinality(${t.kinds}) > 0 and ${t.kinds} <@ array[${listed(KINDS)}]`),
    check('delegation_term', sql`${t.validTo} is null or ${t.validFrom} <= ${t.validTo}`),
    check('delegation_other_office', sql`${t.agencyId} <> ${t.delegateId}`),
    ...locks('delegation'),
  ],
);

/** Offices that quarrel over a matter, and whom their common superior designates (专利法实施细则 §81; R2.3). */
export const jurisdictionDispute = cases.table(
  'jurisdiction_dispute',
  {
    id: id(),
    matter: text('matter', { enum: MATTERS }).notNull(),
    matterId: uuid('matter_id').notNull(),
    /** office that raised it: the one that held the matter */
    agencyId: uuid('agency_id').notNull(),
    /** the others, which want it or shall have it */
    otherIds: uuid('other_ids').array().notNull(),
    /** lowest office above all of them */
    superiorId: uuid('superior_id').notNull(),
    raisedOn: date('raised_on').notNull(),
    /** of the closed list; the reason is in the office's own words (R2.3) */
    ground: text('ground', { enum: GROUNDS }).notNull(),
    reason: text('reason').notNull(),
    /** lapsed: the matter ended before anybody was designated; the end of the matter writes it */
    status: text('status', { enum: DISPUTE_STATUSES }).notNull().default('OPEN'),
    designatedId: uuid('designated_id'),
    decidedOn: date('decided_on'),
    decisionReason: text('decision_reason'),
    /** the office that raised it keeps the matter after all */
    withdrawnOn: date('withdrawn_on'),
    withdrawalReason: text('withdrawal_reason'),
    ...place(),
  },
  (t) => [
    index('jurisdiction_dispute_matter').on(t.matterId, t.raisedOn),
    index('jurisdiction_dispute_raised').on(t.raisedOn, t.id),
    check('jurisdiction_dispute_matter_kind', sql`${t.matter} in (${listed(MATTERS)})`),
    check('jurisdiction_dispute_ground', sql`${t.ground} in (${listed(GROUNDS)})`),
    check(
      'jurisdiction_dispute_decision',
      sql`${t.status} in (${listed(DISPUTE_STATUSES)}) and (${t.status} = 'DESIGNATED') = (${t.designatedId} is not null) and (${t.designatedId} is null) = (${t.decidedOn} is null) and (${t.decidedOn} is null) = (${t.decisionReason} is null)`,
    ),
    check(
      'jurisdiction_dispute_withdrawal',
      sql`(${t.status} = 'WITHDRAWN') = (${t.withdrawnOn} is not null) and (${t.withdrawnOn} is null) = (${t.withdrawalReason} is null)`,
    ),
    check('jurisdiction_dispute_offices', sql`cardinality(${t.otherIds}) > 0 and not ${t.agencyId} = any(${t.otherIds})`),
    ...locks('jurisdictionDispute', {
      inserted:
        `status = 'OPEN' and (exists (select from cases."case" c where c.id = matter_id and c.jurisdiction = jurisdiction_dispute.jurisdiction and c.agency_id = jurisdiction_dispute.agency_id)` +
        ` or exists (select from cases.intake i where i.id = matter_id and i.jurisdiction = jurisdiction_dispute.jurisdiction and i.agency_id = jurisdiction_dispute.agency_id))`,
      // cases.designate ends it, and who raised it takes it back while it is open: nobody else
      updatable: `(superior_id::text = current_setting('app.office', true) or status = 'OPEN')`,
      updated: `status = 'WITHDRAWN' and agency_id::text = current_setting('app.office', true)`,
    }),
  ],
);

export type DelegationRow = typeof delegation.$inferSelect;
export type JurisdictionDisputeRow = typeof jurisdictionDispute.$inferSelect;
