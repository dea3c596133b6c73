import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofCase } from './procedure.ts';
import { cases } from './schema.ts';

/** What a panel votes on. */
export const PROPOSALS = ['STOP_ORDER', 'NOT_INFRINGED', 'REVOKED'] as const;
export type Proposal = (typeof PROPOSALS)[number];

/** One officer's vote in a deliberation. */
export interface CastVote {
  readonly officerId: string;
  readonly vote: Proposal;
  readonly opinion: string | null;
}

/** A paper of the internal volume (副卷): what the panel said, what the head approved. It never leaves the office (domain §6.7). */
export const internalRecord = cases.table(
  'internal_record',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind', { enum: ['DELIBERATION', 'APPROVAL', 'OPINION'] }).notNull(),
    madeOn: date('made_on').notNull(),
    content: text('content').notNull(),
    votes: jsonb('votes').$type<readonly CastVote[]>(),
    /** what more than half of the panel voted for; null without such a majority */
    majority: text('majority', { enum: PROPOSALS }),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' })
      .notNull()
      .default(sql`now()`),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('internal_record_case').on(t.caseId, t.madeOn, t.id),
    check('internal_record_votes', sql`(${t.kind} = 'DELIBERATION') = (${t.votes} is not null)`),
    ...locks('internalRecord', { inserted: ofCase('internal_record') }),
  ],
);

export type InternalRecordRow = typeof internalRecord.$inferSelect;
