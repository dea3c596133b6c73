import { sql } from 'drizzle-orm';
import { boolean, check, date, index, text, uuid } from 'drizzle-orm/pg-core';
import { MEASURE_KINDS, type MeasureKind } from '#law/measures.ts';
import { id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofCase } from './procedure.ts';
import { cases, listed } from './schema.ts';

const CATALOGUE = [...MEASURE_KINDS] as [MeasureKind, ...MeasureKind[]];
/** Where a measure stands; those that need no approval are taken as they are proposed. */
export const MEASURE_STATUSES = ['PROPOSED', 'APPROVED', 'REFUSED', 'TAKEN', 'EXTENDED', 'RELEASED', 'CONFISCATED', 'HANDED_OVER'] as const;

/** An inspection on the spot by two officers who showed their certificates (现场检查; R15.1, R16.5). */
export const fieldInspection = cases.table(
  'field_inspection',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    inspectedOn: date('inspected_on').notNull(),
    atPlace: text('at_place').notNull(),
    officers: uuid('officers').array().notNull(),
    certificateShown: boolean('certificate_shown').notNull(),
    findings: text('findings').notNull(),
    products: text('products').array().notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('field_inspection_case').on(t.caseId, t.inspectedOn, t.id),
    check('field_inspection_officers', sql`cardinality(${t.officers}) >= 2 and ${t.certificateShown}`),
    ...locks('fieldInspection', { inserted: ofCase('field_inspection') }),
  ],
);

/** A measure on a case (R1.2): proposed, approved by the head where the law asks, taken, and ended. */
export const measure = cases.table(
  'measure',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind', { enum: CATALOGUE }).notNull(),
    status: text('status', { enum: MEASURE_STATUSES }).notNull(),
    /** goods, papers or accounts that it is about */
    items: text('items').array().notNull(),
    atPlace: text('at_place').notNull(),
    /** why it is wanted */
    reason: text('reason').notNull(),
    /** article on which it rests on the day of its proposal */
    legalBasis: text('legal_basis').notNull(),
    proposedOn: date('proposed_on').notNull(),
    /** login of the head who approved or refused */
    decidedBy: text('decided_by'),
    decidedOn: date('decided_on'),
    refusal: text('refusal'),
    takenOn: date('taken_on'),
    /** who took it */
    officers: uuid('officers').array(),
    certificateShown: boolean('certificate_shown'),
    /** last day on which goods may be kept */
    dueOn: date('due_on'),
    extendedOn: date('extended_on'),
    endedOn: date('ended_on'),
    inspectionId: uuid('inspection_id'),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('measure_case').on(t.caseId, t.proposedOn, t.id),
    index('measure_proposed').on(t.proposedOn, t.id),
    index('measure_province').on(t.province, t.proposedOn, t.id),
    index('measure_prefecture').on(t.prefecture, t.proposedOn, t.id),
    index('measure_county').on(t.jurisdiction, t.proposedOn, t.id),
    check('measure_kind', sql`${t.kind} in (${listed(CATALOGUE)})`),
    check('measure_status', sql`${t.status} in (${listed(MEASURE_STATUSES)})`),
    check('measure_decision', sql`(${t.decidedBy} is null) = (${t.decidedOn} is null)`),
    check('measure_refusal', sql`(${t.status} = 'REFUSED') = (${t.refusal} is not null)`),
    check('measure_taken', sql`${t.takenOn} is null or (cardinality(${t.officers}) >= 2 and ${t.certificateShown})`),
    check('measure_ended', sql`(${t.status} in ('RELEASED', 'CONFISCATED', 'HANDED_OVER')) = (${t.endedOn} is not null)`),
    ...locks('measure', { inserted: ofCase('measure'), updatable: ofCase('measure'), updated: ofCase('measure') }),
  ],
);

export type FieldInspectionRow = typeof fieldInspection.$inferSelect;
export type MeasureRow = typeof measure.$inferSelect;
