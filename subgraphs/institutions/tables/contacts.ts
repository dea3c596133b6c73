import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import { id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { institutions } from './schema.ts';

/** A key contact base for patent protection 专利保护重点联系基地 (R13.1 to R13.4, annex A16). */
export const keyContactBase = institutions.table(
  'key_contact_base',
  {
    id: id(),
    /** office that nominated it and keeps the contact */
    agencyId: uuid('agency_id').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['JUDICIAL', 'RESEARCH', 'LEGAL_SERVICE', 'MARKET_ENTITY'] }).notNull(),
    contactPerson: text('contact_person').notNull(),
    status: text('status', {
      enum: ['NOMINATED', 'REVIEWED', 'LISTED_LOCAL', 'RECOMMENDED_NATIONAL', 'LISTED_NATIONAL', 'RENEWED', 'WITHDRAWN'],
    }).notNull(),
    nominatedOn: date('nominated_on').notNull(),
    /** day of the first listing, local or national */
    joinedOn: date('joined_on'),
    /** day from which it stands in its present state */
    statusFrom: date('status_from').notNull(),
    /** why the last step was taken */
    reason: text('reason'),
    listedNationally: boolean('listed_nationally').notNull().generatedAlwaysAs(sql.raw(`status in ('LISTED_NATIONAL', 'RENEWED')`)),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('key_contact_base_nominated').on(t.nominatedOn, t.id),
    index('key_contact_base_province').on(t.province, t.nominatedOn, t.id),
    index('key_contact_base_prefecture').on(t.prefecture, t.nominatedOn, t.id),
    index('key_contact_base_kind').on(t.kind, t.nominatedOn, t.id),
    check('key_contact_base_kind', sql`${t.kind} in ('JUDICIAL', 'RESEARCH', 'LEGAL_SERVICE', 'MARKET_ENTITY')`),
    check(
      'key_contact_base_status',
      sql`${t.status} in ('NOMINATED', 'REVIEWED', 'LISTED_LOCAL', 'RECOMMENDED_NATIONAL', 'LISTED_NATIONAL', 'RENEWED', 'WITHDRAWN')`,
    ),
    ...locks(
      'keyContactBase',
      `exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = key_contact_base.jurisdiction)`,
    ),
  ],
);

/** What was done with a base: a meeting, an opinion, a training (R13.1). */
export const contactActivity = institutions.table(
  'contact_activity',
  {
    id: id(),
    baseId: uuid('base_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    heldOn: date('held_on').notNull(),
    topic: text('topic').notNull(),
    output: text('output'),
    ...place(),
  },
  (t) => [
    index('contact_activity_base').on(t.baseId, t.heldOn),
    ...locks(
      'contactActivity',
      `exists (select from institutions.key_contact_base b where b.id = base_id and b.agency_id = contact_activity.agency_id and b.jurisdiction = contact_activity.jurisdiction)`,
    ),
  ],
);

/** An agreement of offices to work together beyond their borders (R1.4). The first party keeps it. */
export const collaborationAgreement = institutions.table(
  'collaboration_agreement',
  {
    id: id(),
    agencyId: uuid('agency_id').notNull(),
    title: text('title').notNull(),
    /** such as 长三角 or 泛珠三角 */
    region: text('region'),
    /** every office that signed, the first one too */
    parties: uuid('parties').array().notNull(),
    signedOn: date('signed_on').notNull(),
    endsOn: date('ends_on'),
    scope: text('scope').notNull(),
    contactPoint: text('contact_point').notNull(),
    ...place(),
  },
  (t) => [
    index('collaboration_agreement_signed').on(t.signedOn, t.id),
    index('collaboration_agreement_parties').using('gin', t.parties),
    check('collaboration_agreement_parties', sql`cardinality(${t.parties}) >= 2`),
    check('collaboration_agreement_term', sql`${t.endsOn} is null or ${t.signedOn} <= ${t.endsOn}`),
    ...locks(
      'collaborationAgreement',
      `exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = collaboration_agreement.jurisdiction)`,
    ),
  ],
);

export type KeyContactBaseRow = typeof keyContactBase.$inferSelect;
export type ContactActivityRow = typeof contactActivity.$inferSelect;
export type CollaborationAgreementRow = typeof collaborationAgreement.$inferSelect;
