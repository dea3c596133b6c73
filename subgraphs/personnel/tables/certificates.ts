import { sql } from 'drizzle-orm';
import { check, date, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { dateRanges } from '#platform/date-ranges.ts';
import { locks } from '#platform/policies.ts';
import { ofItsOfficer, personnel } from './schema.ts';

const namesTheHoldersOffice =
  'exists (select from personnel.officer o where o.id = certificate.officer_id and o.agency_id = certificate.holder_agency_id and o.agency_id = certificate.agency_id and o.jurisdiction = certificate.jurisdiction)';

/**
 * Issued only by the national office; nationally numbered; good for six years inside its area, verified every two (A9).
 * Terms of one person never overlap: the migration adds the exclusion constraint.
 */
export const certificate = personnel.table(
  'certificate',
  {
    id: id(),
    number: code('number').notNull().unique(),
    officerId: uuid('officer_id').notNull(),
    /** office named on the card */
    agencyId: uuid('agency_id').notNull(),
    /** office where the holder serves now, which keeps the card: it goes along with every transfer */
    holderAgencyId: uuid('holder_agency_id').notNull(),
    /** enforcement area 执法地域: a division and all below it */
    area: code('area').notNull(),
    issuedOn: date('issued_on').notNull(),
    /** last day of the term */
    expiresOn: date('expires_on').notNull(),
    /** last day by which the next verification must have been done */
    verificationDueOn: date('verification_due_on').notNull(),
    /** the earlier of both: what the holder's office must see to next */
    dueOn: date('due_on').notNull().generatedAlwaysAs(sql.raw('least(expires_on, verification_due_on)')),
    status: text('status', { enum: ['VALID', 'SUSPENDED', 'COLLECTED', 'REVOKED', 'CANCELLED', 'LOST', 'REPLACED'] }).notNull(),
    /** first day of the recorded state; of a card in force, the day of issue, reinstatement or verification, whichever came last */
    statusFrom: date('status_from').notNull(),
    /** why it is in that state, where a person decided it */
    statusReason: text('status_reason'),
    /** past days on which it did not entitle: suspensions that ended, verifications that came late */
    lapses: dateRanges('lapses')
      .notNull()
      .default(sql`'{}'`),
    /** the passed examination that it rests on; null for cards older than this platform */
    enrolmentId: uuid('enrolment_id'),
    /** the card that it replaces */
    replacesId: uuid('replaces_id'),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('certificate_officer').on(t.officerId, t.issuedOn),
    index('certificate_province').on(t.province, t.expiresOn, t.id),
    index('certificate_prefecture').on(t.prefecture, t.expiresOn, t.id),
    index('certificate_county').on(t.jurisdiction, t.expiresOn, t.id),
    index('certificate_expires').on(t.expiresOn, t.id),
    index('certificate_issued').on(t.issuedOn, t.id),
    index('certificate_due').on(t.dueOn, t.id),
    index('certificate_due_province').on(t.province, t.dueOn, t.id),
    index('certificate_due_prefecture').on(t.prefecture, t.dueOn, t.id),
    index('certificate_due_county').on(t.jurisdiction, t.dueOn, t.id),
    check('certificate_status', sql`${t.status} in ('VALID', 'SUSPENDED', 'COLLECTED', 'REVOKED', 'CANCELLED', 'LOST', 'REPLACED')`),
    check('certificate_term', sql`${t.issuedOn} < ${t.expiresOn}`),
    ...locks('certificate', {
      inserted: namesTheHoldersOffice,
      updatable: `status not in ('COLLECTED', 'REVOKED', 'CANCELLED', 'REPLACED')`,
    }),
  ],
);

/** An office asks for a card for its officer; the province checks; the nation issues or refuses (A9, R15.4). */
export const certificateApplication = personnel.table(
  'certificate_application',
  {
    id: id(),
    officerId: uuid('officer_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    /** class whose examination it rests on */
    classId: uuid('class_id').notNull(),
    area: code('area').notNull(),
    status: text('status', { enum: ['APPLIED', 'PROVINCE_CHECKED', 'ISSUED', 'REFUSED'] }).notNull(),
    appliedOn: date('applied_on').notNull(),
    checkedOn: date('checked_on'),
    decidedOn: date('decided_on'),
    refusal: text('refusal'),
    certificateId: uuid('certificate_id'),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('certificate_application_officer').on(t.officerId, t.appliedOn),
    index('certificate_application_class').on(t.classId, t.id),
    index('certificate_application_applied').on(t.appliedOn, t.id),
    index('certificate_application_province').on(t.province, t.appliedOn, t.id),
    check('certificate_application_status', sql`${t.status} in ('APPLIED', 'PROVINCE_CHECKED', 'ISSUED', 'REFUSED')`),
    check('certificate_application_issued', sql`(${t.status} = 'ISSUED') = (${t.certificateId} is not null)`),
    ...locks('certificateApplication', ofItsOfficer('certificate_application')),
  ],
);

export type CertificateRow = typeof certificate.$inferSelect;
export type CertificateApplicationRow = typeof certificateApplication.$inferSelect;
