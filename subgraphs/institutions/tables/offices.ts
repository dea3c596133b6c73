import { sql } from 'drizzle-orm';
import { check, date, index, text, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks, readLock } from '#platform/policies.ts';
import { institutions } from './schema.ts';

const LEVELS = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'] as const;

/** What an office is today. What it was on another day stands in `agency_version`. */
export const agency = institutions.table(
  'agency',
  {
    id: id(),
    code: code('code').notNull().unique(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    level: text('level', { enum: LEVELS }).notNull(),
    parentId: uuid('parent_id'),
    phone: text('phone'),
    establishedOn: date('established_on').notNull(),
    /** first day on which it is no more, since another office took it over */
    dissolvedOn: date('dissolved_on'),
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

/** An office as it was for a time: name, level, superior (国家知识产权局, mergers of 2018). No two of one office overlap. */
export const agencyVersion = institutions.table(
  'agency_version',
  {
    id: id(),
    agencyId: uuid('agency_id').notNull(),
    validFrom: date('valid_from').notNull(),
    /** first day on which it no longer holds; null while it does */
    validTo: date('valid_to'),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    level: text('level', { enum: LEVELS }).notNull(),
    parentId: uuid('parent_id'),
    /** office that took it over, when this is its last version */
    mergedIntoId: uuid('merged_into_id'),
    /** document that ordered it, and the one that ordered the takeover */
    document: text('document'),
    mergerDocument: text('merger_document'),
    ...place(),
  },
  (t) => [
    index('agency_version_agency').on(t.agencyId, t.validFrom),
    check('agency_version_level', sql`${t.level} in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY')`),
    check('agency_version_term', sql`${t.validTo} is null or ${t.validFrom} < ${t.validTo}`),
    check(
      'agency_version_merger',
      sql`(${t.mergedIntoId} is null) = (${t.mergerDocument} is null) and (${t.mergedIntoId} is null or ${t.validTo} is not null)`,
    ),
    ...locks(
      'agencyVersion',
      `exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = agency_version.jurisdiction)`,
    ),
  ],
);

/** A division as it was for a time: codes and names change, divisions are merged and split (GB/T 2260). */
export const jurisdictionVersion = institutions.table(
  'jurisdiction_version',
  {
    id: id(),
    validFrom: date('valid_from').notNull(),
    /** first day on which it no longer holds; null while it does */
    validTo: date('valid_to'),
    name: text('name').notNull(),
    level: text('level', { enum: LEVELS }).notNull(),
    parent: code('parent'),
    /** codes that took its place, when this is its last version */
    becameCodes: text('became_codes').array().notNull(),
    /** what ordered it */
    document: text('document'),
    ...place(),
  },
  (t) => [
    index('jurisdiction_version_code').on(t.jurisdiction, t.validFrom),
    check('jurisdiction_version_level', sql`${t.level} in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY')`),
    check('jurisdiction_version_term', sql`${t.validTo} is null or ${t.validFrom} < ${t.validTo}`),
    readLock('jurisdictionVersion'),
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

/** Departments of article 9 through time: industry-and-commerce and quality offices became market supervision in 2018. */
export const partnerAgency = institutions.table(
  'partner_agency',
  {
    id: id(),
    code: code('code').notNull().unique(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    kind: text('kind', {
      enum: [
        'PUBLIC_SECURITY',
        'AIC',
        'COPYRIGHT',
        'CUSTOMS',
        'CULTURE',
        'RADIO_FILM_TV',
        'QUALITY',
        'AGRICULTURE',
        'FORESTRY',
        'COURT',
        'PROCURATORATE',
        'MARKET_SUPERVISION',
        'OTHER',
      ],
    }).notNull(),
    validFrom: date('valid_from').notNull(),
    /** first day on which it no longer exists; null while it does */
    validTo: date('valid_to'),
    successorId: uuid('successor_id'),
    ...place(),
  },
  (t) => [
    index('partner_agency_province').on(t.province, t.code),
    index('partner_agency_prefecture').on(t.prefecture, t.code),
    check(
      'partner_agency_kind',
      sql`${t.kind} in ('PUBLIC_SECURITY', 'AIC', 'COPYRIGHT', 'CUSTOMS', 'CULTURE', 'RADIO_FILM_TV', 'QUALITY', 'AGRICULTURE', 'FORESTRY', 'COURT', 'PROCURATORATE', 'MARKET_SUPERVISION', 'OTHER')`,
    ),
    check('partner_agency_term', sql`${t.validTo} is null or ${t.validFrom} < ${t.validTo}`),
    ...locks('partnerAgency'),
  ],
);

export type AgencyRow = typeof agency.$inferSelect;
export type AgencyVersionRow = typeof agencyVersion.$inferSelect;
export type JurisdictionVersionRow = typeof jurisdictionVersion.$inferSelect;
export type AssistanceCentreRow = typeof assistanceCentre.$inferSelect;
export type PartnerAgencyRow = typeof partnerAgency.$inferSelect;
