import { sql } from 'drizzle-orm';
import { check, date, index, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';

export { jurisdiction, type JurisdictionRow } from '#platform/tables.ts';

export const institutions = pgSchema('institutions');

export const agency = institutions.table(
  'agency',
  {
    id: id(),
    code: code('code').notNull().unique(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    level: text('level', { enum: ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'] }).notNull(),
    parentId: uuid('parent_id'),
    phone: text('phone'),
    establishedOn: date('established_on').notNull(),
    ...place(),
  },
  (t) => [
    index('agency_jurisdiction').on(t.jurisdiction),
    index('agency_parent').on(t.parentId),
    index('agency_established').on(t.establishedOn, t.id),
    check('agency_level', sql`${t.level} in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY')`),
    ...locks('agency'),
  ],
);

export const assistanceCentre = institutions.table(
  'assistance_centre',
  {
    id: id(),
    code: code('code').notNull().unique(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    agencyId: uuid('agency_id').notNull(),
    establishedOn: date('established_on').notNull(),
    ...place(),
  },
  (t) => [
    index('assistance_centre_agency').on(t.agencyId, t.code),
    index('assistance_centre_jurisdiction').on(t.jurisdiction),
    ...locks('assistanceCentre'),
  ],
);

export const partnerAgency = institutions.table(
  'partner_agency',
  {
    id: id(),
    code: code('code').notNull().unique(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    kind: text('kind', { enum: ['PUBLIC_SECURITY', 'COURT', 'PROCURATORATE', 'CUSTOMS', 'AIC'] }).notNull(),
    ...place(),
  },
  (t) => [
    check('partner_agency_kind', sql`${t.kind} in ('PUBLIC_SECURITY', 'COURT', 'PROCURATORATE', 'CUSTOMS', 'AIC')`),
    ...locks('partnerAgency'),
  ],
);

export type AgencyRow = typeof agency.$inferSelect;
export type AssistanceCentreRow = typeof assistanceCentre.$inferSelect;
export type PartnerAgencyRow = typeof partnerAgency.$inferSelect;
