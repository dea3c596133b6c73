import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, index, jsonb, pgPolicy, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { toldEvent } from './access-rules/told.ts';
import { code, id, place } from './columns.ts';
import { readLock } from './policies.ts';

/** Ground shared by all subgraphs: divisions, grants, events, idempotency keys. */
export const platform = pgSchema('platform');

/** GB/T 2260 divisions; 000000 is the nation. A province-run county hangs directly under its province. */
export const jurisdiction = platform.table(
  'jurisdiction',
  {
    code: code('code').primaryKey(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    level: text('level', { enum: ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'] }).notNull(),
    parent: code('parent'),
  },
  (t) => [
    index('jurisdiction_parent').on(t.parent, t.code),
    check('jurisdiction_level', sql`${t.level} in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY')`),
    pgPolicy('reads', { for: 'select', using: sql`true` }),
  ],
);

/** One row opened to one office or person for a time: supervision, cooperation, secondment, referral, being a party. */
export const grant = platform.table(
  'grant',
  {
    id: id(),
    /** office, centre or partner id, or a person's subject */
    grantee: code('grantee').notNull(),
    kind: text('kind', { enum: ['SUPERVISION', 'COOPERATION', 'SECONDMENT', 'REFERRAL', 'PARTY'] }).notNull(),
    objectId: uuid('object_id').notNull(),
    /** of a party: on which side it stands; null where that is not known */
    side: text('side', { enum: ['PETITIONER', 'RESPONDENT', 'THIRD_PARTY'] }),
    validFrom: date('valid_from').notNull(),
    /** first day on which it no longer holds */
    validTo: date('valid_to').notNull(),
  },
  (t) => [
    index('grant_grantee').on(t.grantee, t.validFrom, t.validTo, t.objectId),
    check('grant_kind', sql`${t.kind} in ('SUPERVISION', 'COOPERATION', 'SECONDMENT', 'REFERRAL', 'PARTY')`),
    check('grant_side', sql`${t.side} is null or (${t.kind} = 'PARTY' and ${t.side} in ('PETITIONER', 'RESPONDENT', 'THIRD_PARTY'))`),
    check('grant_term', sql`${t.validFrom} < ${t.validTo}`),
    pgPolicy('reads', {
      for: 'select',
      using: sql`${t.grantee} in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), ''))`,
    }),
  ],
);

/** Every state change, in the transaction that made it: audit trail, history, and source of live updates. INSERT only. */
export const event = platform.table(
  'event',
  {
    id: id(),
    at: timestamp('at', { withTimezone: true, mode: 'string' })
      .notNull()
      .default(sql`now()`),
    what: text('what').notNull(),
    actor: text('actor').notNull(),
    role: text('role').notNull(),
    officeId: uuid('office_id'),
    purpose: text('purpose'),
    entityType: text('entity_type').notNull(),
    entityId: uuid('entity_id').notNull(),
    payload: jsonb('payload').notNull(),
    /** whether the parties of a case are told of it */
    told: boolean('told').notNull().generatedAlwaysAs(sql.raw(toldEvent)),
    ...place(),
  },
  (t) => [
    index('event_entity').on(t.entityId, t.at, t.id),
    index('event_at').on(t.at, t.id),
    readLock('event'),
    pgPolicy('appends', {
      for: 'insert',
      withCheck: sql`${t.actor} = current_setting('app.subject', true) and ${t.role} = current_setting('app.role', true)`,
    }),
  ],
);

/** One answer per viewer and key: a repeated mutation gives the first answer again (R17.1). */
export const idempotencyKey = platform.table(
  'idempotency_key',
  {
    viewer: text('viewer').notNull(),
    key: text('key').notNull(),
    field: text('field').notNull(),
    /** SHA-256 of the input, so that the same key with another input is refused */
    inputHash: text('input_hash').notNull(),
    answer: jsonb('answer').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' })
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.viewer, t.key] }),
    pgPolicy('own', { for: 'all', using: sql`${t.viewer} = current_setting('app.subject', true)` }),
  ],
);

/** What the demo world was made from, and whether its load was finished; a world that is not READY is never served. */
export const world = platform.table(
  'world',
  {
    seed: bigint('seed', { mode: 'number' }).primaryKey(),
    cases: bigint('cases', { mode: 'number' }).notNull(),
    state: text('state', { enum: ['LOADING', 'READY'] }).notNull(),
    digest: text('digest'),
    /** the platform's day in this world; null for the real calendar */
    today: date('today'),
  },
  (t) => [check('world_state', sql`${t.state} in ('LOADING', 'READY')`), pgPolicy('reads', { for: 'select', using: sql`true` })],
);

export type JurisdictionRow = typeof jurisdiction.$inferSelect;
export type EventRow = typeof event.$inferSelect;
