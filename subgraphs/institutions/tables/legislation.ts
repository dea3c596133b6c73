import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { institutions } from './schema.ts';

const ofItsOffice = (table: string): string =>
  `exists (select from institutions.agency a where a.id = ${table}.agency_id and a.jurisdiction = ${table}.jurisdiction)`;

/** A law, regulation, rule or decision, from draft to repeal (R0.1, R0.3). Versions of one instrument are linked. */
export const legalInstrument = institutions.table(
  'legal_instrument',
  {
    id: id(),
    /** document number, such as 国知发管字〔2011〕74号 */
    docNo: code('doc_no').notNull(),
    title: text('title').notNull(),
    kind: text('kind', {
      enum: [
        'LAW',
        'ADMINISTRATIVE_REGULATION',
        'LOCAL_REGULATION',
        'DEPARTMENT_RULE',
        'LOCAL_GOVERNMENT_RULE',
        'NORMATIVE_DOCUMENT',
        'COLLABORATION_RULE',
      ],
    }).notNull(),
    /** office that keeps the record here */
    agencyId: uuid('agency_id').notNull(),
    issuer: text('issuer').notNull(),
    status: text('status', { enum: ['DRAFT', 'CONSULTATION', 'ADOPTED', 'IN_FORCE', 'AMENDED', 'REPEALED'] }).notNull(),
    promulgatedOn: date('promulgated_on'),
    effectiveFrom: date('effective_from'),
    /** first day on which it no longer holds */
    repealedOn: date('repealed_on'),
    /** what it rests on, and the articles it holds, as citations */
    basis: text('basis').array().notNull(),
    articles: text('articles').array().notNull(),
    previousId: uuid('previous_id'),
    published: boolean('published').notNull().generatedAlwaysAs(sql.raw(`status <> 'DRAFT'`)),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    // a number belongs to whoever is public with it: a hidden draft neither holds it against others nor shows by it
    uniqueIndex('legal_instrument_public_number')
      .on(t.docNo)
      .where(sql`status <> 'DRAFT'`),
    unique('legal_instrument_own_number').on(t.agencyId, t.docNo),
    index('legal_instrument_number').on(t.docNo, t.id),
    index('legal_instrument_province').on(t.province, t.docNo, t.id),
    index('legal_instrument_previous').on(t.previousId),
    check(
      'legal_instrument_kind',
      sql`${t.kind} in ('LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_GOVERNMENT_RULE', 'NORMATIVE_DOCUMENT', 'COLLABORATION_RULE')`,
    ),
    check('legal_instrument_status', sql`${t.status} in ('DRAFT', 'CONSULTATION', 'ADOPTED', 'IN_FORCE', 'AMENDED', 'REPEALED')`),
    check('legal_instrument_force', sql`${t.status} not in ('IN_FORCE', 'AMENDED', 'REPEALED') or ${t.effectiveFrom} is not null`),
    check('legal_instrument_repeal', sql`${t.status} not in ('AMENDED', 'REPEALED') or ${t.repealedOn} is not null`),
    ...locks('legalInstrument', ofItsOffice('legal_instrument')),
  ],
);

/** A law in the making, from its listing to its coming into force (R1.1). Public from the consultation on. */
export const legislationProject = institutions.table(
  'legislation_project',
  {
    id: id(),
    title: text('title').notNull(),
    level: text('level', {
      enum: ['LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_GOVERNMENT_RULE', 'NORMATIVE_DOCUMENT'],
    }).notNull(),
    stage: text('stage', { enum: ['LISTED', 'DRAFTING', 'CONSULTATION', 'DELIBERATION', 'PROMULGATED', 'IN_FORCE'] }).notNull(),
    agencyId: uuid('agency_id').notNull(),
    listedOn: date('listed_on').notNull(),
    stageFrom: date('stage_from').notNull(),
    instrumentId: uuid('instrument_id'),
    published: boolean('published').notNull().generatedAlwaysAs(sql.raw(`stage not in ('LISTED', 'DRAFTING')`)),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('legislation_project_listed').on(t.listedOn, t.id),
    index('legislation_project_province').on(t.province, t.listedOn, t.id),
    check(
      'legislation_project_level',
      sql`${t.level} in ('LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_GOVERNMENT_RULE', 'NORMATIVE_DOCUMENT')`,
    ),
    check(
      'legislation_project_stage',
      sql`${t.stage} in ('LISTED', 'DRAFTING', 'CONSULTATION', 'DELIBERATION', 'PROMULGATED', 'IN_FORCE')`,
    ),
    ...locks('legislationProject', ofItsOffice('legislation_project')),
  ],
);

export type LegalInstrumentRow = typeof legalInstrument.$inferSelect;
export type LegislationProjectRow = typeof legislationProject.$inferSelect;
