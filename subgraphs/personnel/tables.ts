import { sql } from 'drizzle-orm';
import { boolean, check, date, index, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';

export const personnel = pgSchema('personnel');

export const officer = personnel.table(
  'officer',
  {
    id: id(),
    staffNumber: code('staff_number').notNull().unique(),
    name: text('name').notNull(),
    agencyId: uuid('agency_id').notNull(),
    post: text('post').notNull(),
    fullTime: boolean('full_time').notNull(),
    joinedOn: date('joined_on').notNull(),
    /** last day of service */
    leftOn: date('left_on'),
    phone: text('phone'),
    ...place(),
  },
  (t) => [
    index('officer_agency').on(t.agencyId, t.staffNumber),
    index('officer_province').on(t.province, t.staffNumber),
    index('officer_prefecture').on(t.prefecture, t.staffNumber),
    index('officer_county').on(t.jurisdiction, t.staffNumber),
    index('officer_joined').on(t.joinedOn, t.id),
    check('officer_term', sql`${t.leftOn} is null or ${t.leftOn} >= ${t.joinedOn}`),
    ...locks('officer'),
  ],
);

/** Issued only by the national office; nationally numbered; good for six years inside its area, verified every two years. */
export const certificate = personnel.table(
  'certificate',
  {
    id: id(),
    number: code('number').notNull().unique(),
    officerId: uuid('officer_id').notNull(),
    /** enforcement area 执法地域: a division and all below it */
    area: code('area').notNull(),
    issuedOn: date('issued_on').notNull(),
    /** last day of the term */
    expiresOn: date('expires_on').notNull(),
    /** last day by which the next verification must have been done */
    verificationDueOn: date('verification_due_on').notNull(),
    status: text('status', { enum: ['VALID', 'SUSPENDED', 'REVOKED', 'CANCELLED', 'LOST', 'REPLACED'] }).notNull(),
    /** first day of the recorded state */
    statusFrom: date('status_from').notNull(),
    ...place(),
  },
  (t) => [
    index('certificate_officer').on(t.officerId, t.issuedOn),
    index('certificate_province').on(t.province, t.expiresOn, t.id),
    index('certificate_prefecture').on(t.prefecture, t.expiresOn, t.id),
    index('certificate_county').on(t.jurisdiction, t.expiresOn, t.id),
    index('certificate_expires').on(t.expiresOn, t.id),
    index('certificate_issued').on(t.issuedOn, t.id),
    check('certificate_status', sql`${t.status} in ('VALID', 'SUSPENDED', 'REVOKED', 'CANCELLED', 'LOST', 'REPLACED')`),
    check('certificate_term', sql`${t.issuedOn} < ${t.expiresOn}`),
    ...locks('certificate'),
  ],
);

export type OfficerRow = typeof officer.$inferSelect;
export type CertificateRow = typeof certificate.$inferSelect;
