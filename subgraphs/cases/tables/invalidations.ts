import { sql } from 'drizzle-orm';
import { check, date, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { cases, PATENT_TYPES } from './schema.ts';

export const INVALIDATION_DECISIONS = ['PENDING', 'MAINTAINED', 'PARTLY_INVALID', 'INVALID'] as const;

/** A request to invalidate a patent (无效宣告请求), as an office recorded it from the notice of acceptance: every office may read it (R8.4). */
export const invalidation = cases.table(
  'invalidation',
  {
    id: id(),
    patentNumber: code('patent_number').notNull(),
    patentType: text('patent_type', { enum: PATENT_TYPES }).notNull(),
    /** number of the request at the reexamination board */
    requestNo: code('request_no').notNull().unique(),
    requestedBy: text('requested_by').notNull(),
    requestedOn: date('requested_on').notNull(),
    acceptedOn: date('accepted_on').notNull(),
    decision: text('decision', { enum: INVALIDATION_DECISIONS }).notNull().default('PENDING'),
    decidedOn: date('decided_on'),
    /** day from which the decision binds; null while a suit may still undo it */
    effectiveOn: date('effective_on'),
    version: integer('version').notNull().default(1),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('invalidation_patent').on(t.patentNumber, t.acceptedOn),
    check('invalidation_order', sql`${t.requestedOn} <= ${t.acceptedOn}`),
    check('invalidation_decided', sql`(${t.decision} = 'PENDING') = (${t.decidedOn} is null)`),
    check('invalidation_effective', sql`${t.effectiveOn} is null or ${t.decidedOn} <= ${t.effectiveOn}`),
    ...locks('invalidation'),
  ],
);

export type InvalidationRow = typeof invalidation.$inferSelect;
