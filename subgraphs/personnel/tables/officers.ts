import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofItsOffice, ofItsOfficer, personnel } from './schema.ts';

/** An officer as of today. Where the officer served before stands in `officer_service`. */
export const officer = personnel.table(
  'officer',
  {
    id: id(),
    staffNumber: code('staff_number').notNull().unique(),
    name: text('name').notNull(),
    agencyId: uuid('agency_id').notNull(),
    post: text('post').notNull(),
    fullTime: boolean('full_time').notNull(),
    /** 业务骨干 (R15.8) */
    backbone: boolean('backbone').notNull().default(false),
    joinedOn: date('joined_on').notNull(),
    /** last day of service */
    leftOn: date('left_on'),
    phone: text('phone'),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('officer_agency').on(t.agencyId, t.staffNumber),
    index('officer_province').on(t.province, t.staffNumber),
    index('officer_prefecture').on(t.prefecture, t.staffNumber),
    index('officer_county').on(t.jurisdiction, t.staffNumber),
    index('officer_joined').on(t.joinedOn, t.id),
    check('officer_term', sql`${t.leftOn} is null or ${t.leftOn} >= ${t.joinedOn}`),
    ...locks('officer', { inserted: ofItsOffice('officer'), updated: ofItsOffice('officer') }),
  ],
);

/** Service at one office in one post. Terms of one officer do not overlap (R14.1). */
export const officerService = personnel.table(
  'officer_service',
  {
    id: id(),
    officerId: uuid('officer_id').notNull(),
    /** office of that time */
    agencyId: uuid('agency_id').notNull(),
    post: text('post').notNull(),
    validFrom: date('valid_from').notNull(),
    /** first day on which it no longer holds; null while it does */
    validTo: date('valid_to'),
    endReason: text('end_reason', { enum: ['TRANSFERRED', 'POST_CHANGED', 'RESIGNED', 'DISMISSED', 'RETIRED', 'REORGANISED'] }),
    ...place(),
  },
  (t) => [
    index('officer_service_officer').on(t.officerId, t.validFrom),
    check('officer_service_term', sql`${t.validTo} is null or ${t.validFrom} < ${t.validTo}`),
    check(
      'officer_service_end',
      sql`(${t.endReason} is null) = (${t.validTo} is null) and (${t.endReason} is null or ${t.endReason} in ('TRANSFERRED', 'POST_CHANGED', 'RESIGNED', 'DISMISSED', 'RETIRED', 'REORGANISED'))`,
    ),
    // a term that ends was of the office of that time
    ...locks('officerService', { inserted: ofItsOfficer('officer_service') }),
  ],
);

/** A relation that an officer has declared, so that whoever assigns a team is warned (回避). Personal data. */
export const declaredRelation = personnel.table(
  'declared_relation',
  {
    id: id(),
    officerId: uuid('officer_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    kind: text('kind', { enum: ['RELATIVE', 'FORMER_EMPLOYER', 'FINANCIAL_INTEREST', 'PATENT_AGENT', 'OTHER'] }).notNull(),
    /** person or enterprise as its name is written in a case */
    counterpart: text('counterpart').notNull(),
    declaredOn: date('declared_on').notNull(),
    /** last day on which it matters; null without end */
    endsOn: date('ends_on'),
    note: text('note'),
    ...place(),
  },
  (t) => [
    index('declared_relation_officer').on(t.officerId, t.declaredOn),
    check('declared_relation_kind', sql`${t.kind} in ('RELATIVE', 'FORMER_EMPLOYER', 'FINANCIAL_INTEREST', 'PATENT_AGENT', 'OTHER')`),
    check('declared_relation_term', sql`${t.endsOn} is null or ${t.declaredOn} <= ${t.endsOn}`),
    ...locks('declaredRelation', ofItsOfficer('declared_relation')),
  ],
);

export type OfficerRow = typeof officer.$inferSelect;
export type OfficerServiceRow = typeof officerService.$inferSelect;
export type DeclaredRelationRow = typeof declaredRelation.$inferSelect;
