import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { EXHIBITION_STATUSES } from '#law/exhibition-course.ts';
import { EXHIBITION_REASONS, type ExhibitionReason } from '#law/refusal-reasons.ts';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { cases, listed, PATENT_TYPES } from './schema.ts';

const EXHIBITION_REFUSALS = Object.keys(EXHIBITION_REASONS) as [ExhibitionReason, ...ExhibitionReason[]];

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
/** Its rows belong to an exhibition that the writer's office looks after. */
const ofShow = (table: string): string =>
  `exists (select from cases.exhibition e where e.id = exhibition_id and e.jurisdiction = ${table}.jurisdiction and e.agency_id = ${table}.agency_id)`;

/** A show (展会, 展会知识产权保护办法) that an office looks after. */
export const exhibition = cases.table(
  'exhibition',
  {
    id: id(),
    name: text('name').notNull(),
    venue: text('venue').notNull(),
    organiser: text('organiser').notNull(),
    fromOn: date('from_on').notNull(),
    /** day on which it closes */
    toOn: date('to_on').notNull(),
    /** hour at which it closes on that day, as 17:30 in China; null: with the day */
    closingTime: code('closing_time'),
    /** a complaint desk: shows of three days and more where it is thought necessary */
    desk: boolean('desk').notNull(),
    contact: text('contact').notNull(),
    agencyId: uuid('agency_id').notNull(),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('exhibition_opens').on(t.fromOn, t.id),
    unique('exhibition_once').on(t.agencyId, t.name, t.fromOn),
    check('exhibition_days', sql`${t.fromOn} <= ${t.toOn} and (not ${t.desk} or ${t.toOn} - ${t.fromOn} >= 2)`),
    check('exhibition_closing', sql`${t.closingTime} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`),
    ...locks('exhibition'),
  ],
);

/** An officer stationed at a show. */
export const exhibitionOfficer = cases.table(
  'exhibition_officer',
  {
    exhibitionId: uuid('exhibition_id').notNull(),
    officerId: uuid('officer_id').notNull(),
    name: text('name').notNull(),
    certificateNumber: code('certificate_number').notNull(),
    stationedOn: date('stationed_on').notNull(),
    /** first day on which the officer is no longer there */
    withdrawnOn: date('withdrawn_on'),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    primaryKey({ columns: [t.exhibitionId, t.officerId, t.stationedOn] }),
    check('exhibition_officer_term', sql`${t.withdrawnOn} is null or ${t.stationedOn} <= ${t.withdrawnOn}`),
    ...locks('exhibitionOfficer', ofShow('exhibition_officer')),
  ],
);

/** A complaint at a show, on the fast track (§2.5): its clocks run in hours and never past the closing. */
export const exhibitionCase = cases.table(
  'exhibition_case',
  {
    id: id(),
    exhibitionId: uuid('exhibition_id').notNull(),
    booth: text('booth').notNull(),
    exhibitor: text('exhibitor').notNull(),
    petitioner: text('petitioner').notNull(),
    patentNumber: code('patent_number').notNull(),
    patentType: text('patent_type', { enum: PATENT_TYPES }).notNull(),
    claims: text('claims').notNull(),
    status: text('status', { enum: EXHIBITION_STATUSES }).notNull(),
    receivedAt: instant('received_at').notNull(),
    forwardDueAt: instant('forward_due_at').notNull(),
    forwardedAt: instant('forwarded_at'),
    notifiedAt: instant('notified_at'),
    /** hours that the office gave for the defence */
    defenceHours: integer('defence_hours'),
    defenceDueAt: instant('defence_due_at'),
    defence: text('defence'),
    defendedAt: instant('defended_at'),
    checkedAt: instant('checked_at'),
    checkedBy: uuid('checked_by').array(),
    finding: text('finding'),
    refusalGround: text('refusal_ground', { enum: EXHIBITION_REFUSALS }),
    /** why it was closed, refused or converted */
    reason: text('reason'),
    /** why the last act was recorded after its day */
    lateReason: text('late_reason'),
    closedAt: instant('closed_at'),
    /** the earlier of what the law gives and the closing of the show */
    dueAt: instant('due_at').notNull(),
    /** the intake that it became */
    convertedId: uuid('converted_id'),
    agencyId: uuid('agency_id').notNull(),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('exhibition_case_show').on(t.exhibitionId, t.receivedAt, t.id),
    index('exhibition_case_exhibitor').on(t.exhibitor),
    check('exhibition_case_status', sql`${t.status} in (${listed(EXHIBITION_STATUSES)})`),
    check('exhibition_case_refusal', sql`(${t.status} = 'REFUSED') = (${t.refusalGround} is not null)`),
    check('exhibition_case_conversion', sql`(${t.status} = 'CONVERTED_TO_ORDINARY') = (${t.convertedId} is not null)`),
    check(
      'exhibition_case_closed',
      sql`(${t.status} in ('WITHDRAWN_EXHIBIT', 'CLEARED', 'CONVERTED_TO_ORDINARY', 'REFUSED')) = (${t.closedAt} is not null) and (${t.closedAt} is null) = (${t.reason} is null)`,
    ),
    ...locks('exhibitionCase', {
      inserted: ofShow('exhibition_case'),
      updatable: ofShow('exhibition_case'),
      updated: ofShow('exhibition_case'),
    }),
  ],
);

export type ExhibitionRow = typeof exhibition.$inferSelect;
export type ExhibitionOfficerRow = typeof exhibitionOfficer.$inferSelect;
export type ExhibitionCaseRow = typeof exhibitionCase.$inferSelect;
