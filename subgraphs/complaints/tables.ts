import { sql } from 'drizzle-orm';
import { check, customType, date, index, integer, pgPolicy, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';

export const complaints = pgSchema('complaints');
/** Identities of complainants: a schema of its own, read only by a role of its own (R7.7). */
export const vault = pgSchema('vault');

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

export const complaint = complaints.table(
  'complaint',
  {
    id: id(),
    complaintNo: code('complaint_no').notNull().unique(),
    /** SHA-256 of the receipt code; the code itself is told once and kept nowhere */
    receiptHash: code('receipt_hash').notNull().unique(),
    kind: text('kind', { enum: ['REPORT', 'COMPLAINT'] }).notNull(),
    channel: text('channel', { enum: ['PHONE', 'WEB', 'LETTER', 'VISIT', 'TRANSFER'] }).notNull(),
    subjectRight: text('subject_right', { enum: ['PATENT', 'TRADEMARK', 'COPYRIGHT', 'OTHER'] }).notNull(),
    status: text('status', {
      enum: [
        'REGISTERED',
        'CONSULTATION_ANSWERED',
        'REFUSED',
        'TRANSFERRED',
        'ACKNOWLEDGED',
        'RETURNED',
        'DOCKETED',
        'NOT_DOCKETED',
        'RESULT_RECEIVED',
        'FEEDBACK_GIVEN',
        'CLOSED',
      ],
    }).notNull(),
    centreId: uuid('centre_id').notNull(),
    /** office that has it now */
    agencyId: uuid('agency_id'),
    accused: text('accused').notNull(),
    facts: text('facts').notNull(),
    /** the patent that it is about, when it is known */
    patentNumber: code('patent_number'),
    identityMode: text('identity_mode', { enum: ['REAL_NAME', 'CONFIDENTIAL_REAL_NAME', 'ANONYMOUS'] }).notNull(),
    /** keyed hash of the person, the same for all clues of one person (R7.5) */
    personToken: code('person_token'),
    registeredOn: date('registered_on').notNull(),
    /** last day for the next step, by the centre's procedure; null when nothing is awaited */
    nextDueOn: date('next_due_on'),
    closedOn: date('closed_on'),
    caseId: uuid('case_id'),
    bounceCount: integer('bounce_count').notNull().default(0),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('complaint_registered').on(t.registeredOn, t.id),
    index('complaint_province').on(t.province, t.registeredOn, t.id),
    index('complaint_prefecture').on(t.prefecture, t.registeredOn, t.id),
    index('complaint_county').on(t.jurisdiction, t.registeredOn, t.id),
    index('complaint_centre').on(t.centreId, t.registeredOn, t.id),
    index('complaint_accused').on(t.accused, t.registeredOn),
    index('complaint_open')
      .on(t.nextDueOn, t.id)
      .where(sql`next_due_on is not null`),
    check('complaint_kind', sql`${t.kind} in ('REPORT', 'COMPLAINT')`),
    check('complaint_channel', sql`${t.channel} in ('PHONE', 'WEB', 'LETTER', 'VISIT', 'TRANSFER')`),
    check('complaint_right', sql`${t.subjectRight} in ('PATENT', 'TRADEMARK', 'COPYRIGHT', 'OTHER')`),
    check(
      'complaint_status',
      sql`${t.status} in ('REGISTERED', 'CONSULTATION_ANSWERED', 'REFUSED', 'TRANSFERRED', 'ACKNOWLEDGED', 'RETURNED', 'DOCKETED', 'NOT_DOCKETED', 'RESULT_RECEIVED', 'FEEDBACK_GIVEN', 'CLOSED')`,
    ),
    check('complaint_identity', sql`${t.identityMode} in ('REAL_NAME', 'CONFIDENTIAL_REAL_NAME', 'ANONYMOUS')`),
    ...locks('complaint'),
  ],
);

export const referral = complaints.table(
  'referral',
  {
    id: id(),
    complaintId: uuid('complaint_id').notNull(),
    centreId: uuid('centre_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    referredOn: date('referred_on').notNull(),
    acknowledgedOn: date('acknowledged_on'),
    returnedOn: date('returned_on'),
    reason: text('reason'),
    ...place(),
  },
  (t) => [
    index('referral_complaint').on(t.complaintId, t.referredOn, t.id),
    index('referral_agency').on(t.agencyId, t.referredOn),
    ...locks(
      'referral',
      `exists (select from complaints.complaint c where c.id = complaint_id and c.jurisdiction = referral.jurisdiction)`,
    ),
  ],
);

/** Public steps of a complaint, for whoever holds the receipt code. */
export const step = complaints.table(
  'step',
  {
    id: id(),
    complaintId: uuid('complaint_id').notNull(),
    status: text('status').notNull(),
    on: date('on').notNull(),
  },
  (t) => [
    index('step_complaint').on(t.complaintId, t.on, t.id),
    pgPolicy('reads', { for: 'select', using: sql`exists (select from complaints.complaint c where c.id = complaint_id)` }),
    pgPolicy('inserts', {
      for: 'insert',
      withCheck: sql`exists (select from complaints.complaint c where c.id = complaint_id and ((current_setting('app.role', true) = 'CENTRE' and c.centre_id::text = current_setting('app.office', true)) or (current_setting('app.role', true) = 'HANDLER' and c.agency_id::text = current_setting('app.office', true))))`,
    }),
  ],
);

/** The sealed identity: AES-256-GCM over the JSON of name, telephone and address; the key is not in the database. */
export const identity = vault.table(
  'identity',
  {
    complaintId: uuid('complaint_id').primaryKey(),
    centreId: uuid('centre_id').notNull(),
    nonce: bytes('nonce').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (t) => [
    pgPolicy('opened', {
      for: 'select',
      using: sql`exists (select from vault.disclosure d where d.complaint_id = ${t.complaintId} and d.status = 'GRANTED' and d.requested_by = current_setting('app.subject', true) and d.expires_at > now())`,
    }),
    pgPolicy('seals', {
      for: 'insert',
      withCheck: sql`current_setting('app.role', true) = 'CENTRE' and ${t.centreId}::text = current_setting('app.office', true)`,
    }),
  ],
);

/** A custodian's decision: one complaint, one person, a limited time. */
export const disclosure = vault.table(
  'disclosure',
  {
    id: id(),
    complaintId: uuid('complaint_id').notNull(),
    centreId: uuid('centre_id').notNull(),
    requestedBy: text('requested_by').notNull(),
    reason: text('reason').notNull(),
    status: text('status', { enum: ['REQUESTED', 'GRANTED', 'DENIED'] }).notNull(),
    denialReason: text('denial_reason'),
    decidedBy: text('decided_by'),
    requestedAt: timestamp('requested_at', { withTimezone: true, mode: 'string' })
      .notNull()
      .default(sql`now()`),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'string' }),
    ...place(),
  },
  (t) => [
    index('disclosure_complaint').on(t.complaintId),
    check('disclosure_status', sql`${t.status} in ('REQUESTED', 'GRANTED', 'DENIED')`),
    check('disclosure_four_eyes', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.requestedBy}`),
    pgPolicy('requester_or_custodian', {
      for: 'select',
      using: sql`${t.requestedBy} = current_setting('app.subject', true) or (current_setting('app.role', true) = 'CUSTODIAN' and ${t.centreId}::text = current_setting('app.office', true))`,
    }),
    pgPolicy('requests', {
      for: 'insert',
      withCheck: sql`${t.requestedBy} = current_setting('app.subject', true) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'CENTRE') and ${t.status} = 'REQUESTED' and exists (select from complaints.complaint c where c.id = complaint_id and c.centre_id = disclosure.centre_id and c.jurisdiction = disclosure.jurisdiction)`,
    }),
    pgPolicy('decides', {
      for: 'update',
      using: sql`current_setting('app.role', true) = 'CUSTODIAN' and ${t.centreId}::text = current_setting('app.office', true)`,
      withCheck: sql`current_setting('app.role', true) = 'CUSTODIAN' and ${t.centreId}::text = current_setting('app.office', true)`,
    }),
  ],
);

export type ComplaintRow = typeof complaint.$inferSelect;
export type ReferralRow = typeof referral.$inferSelect;
export type StepRow = typeof step.$inferSelect;
export type DisclosureRow = typeof disclosure.$inferSelect;
/** A public step: what was reached, and on which day. */
export type StepFacts = Pick<ComplaintRow, 'status'> & Pick<StepRow, 'on'>;
