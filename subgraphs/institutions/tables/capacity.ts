import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import { id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { institutions } from './schema.ts';

/** A row of an office lies where the office lies: who may write for the office may not write it elsewhere. */
const ofItsOffice = (table: string): string =>
  `exists (select from institutions.agency a where a.id = ${table}.agency_id and a.jurisdiction = ${table}.jurisdiction)`;

/** A division 处 or section 科 of an office, with its duty, the plaque it carries and who approved that (R14.2 to R14.6). */
export const agencyUnit = institutions.table(
  'agency_unit',
  {
    id: id(),
    agencyId: uuid('agency_id').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['DIVISION', 'SECTION', 'GUIDANCE', 'DISPATCH_COMMAND'] }).notNull(),
    /** whether enforcement is its only duty (专门承担) or its main one (主要承担) */
    dutyLevel: text('duty_level', { enum: ['DEDICATED', 'MAIN'] }).notNull(),
    /** first and last-plus-one day of the unit */
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    plaque: text('plaque', { enum: ['CORPS', 'DETACHMENT'] }),
    plaqueFrom: date('plaque_from'),
    /** document of the staffing authority 编制部门 that agreed to the plaque, and its day */
    approvalNo: text('approval_no'),
    approvedOn: date('approved_on'),
    ...place(),
  },
  (t) => [
    index('agency_unit_agency').on(t.agencyId, t.validFrom, t.id),
    index('agency_unit_from').on(t.validFrom, t.id),
    index('agency_unit_province').on(t.province, t.validFrom, t.id),
    index('agency_unit_prefecture').on(t.prefecture, t.validFrom, t.id),
    check('agency_unit_kind', sql`${t.kind} in ('DIVISION', 'SECTION', 'GUIDANCE', 'DISPATCH_COMMAND')`),
    check('agency_unit_duty', sql`${t.dutyLevel} in ('DEDICATED', 'MAIN')`),
    check('agency_unit_plaque', sql`${t.plaque} is null or ${t.plaque} in ('CORPS', 'DETACHMENT')`),
    // no plaque without the agreement of the staffing authority (R14.4)
    check(
      'agency_unit_approval',
      sql`(${t.plaque} is null) = (${t.approvalNo} is null) and (${t.plaque} is null) = (${t.approvedOn} is null) and (${t.plaque} is null) = (${t.plaqueFrom} is null) and (${t.approvedOn} is null or ${t.approvedOn} <= ${t.plaqueFrom})`,
    ),
    check('agency_unit_term', sql`${t.validTo} is null or ${t.validFrom} < ${t.validTo}`),
    ...locks('agencyUnit', ofItsOffice('agency_unit')),
  ],
);

/** A place where disputes are handled: of its own (专门的), or one that may be used (可供) (R16.1, R16.2). */
export const venue = institutions.table(
  'venue',
  {
    id: id(),
    agencyId: uuid('agency_id').notNull(),
    kind: text('kind', { enum: ['DEDICATED', 'SHARED'] }).notNull(),
    address: text('address').notNull(),
    rooms: integer('rooms').notNull(),
    recording: boolean('recording').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    ...place(),
  },
  (t) => [
    index('venue_agency').on(t.agencyId, t.validFrom, t.id),
    check('venue_kind', sql`${t.kind} in ('DEDICATED', 'SHARED')`),
    check('venue_rooms', sql`${t.rooms} between 1 and 200`),
    check('venue_term', sql`${t.validTo} is null or ${t.validFrom} < ${t.validTo}`),
    ...locks('venue', ofItsOffice('venue')),
  ],
);

/** Equipment of an office (R16.3, R16.4, R17.3, R17.5), as one lot. */
export const equipment = institutions.table(
  'equipment',
  {
    id: id(),
    agencyId: uuid('agency_id').notNull(),
    kind: text('kind', {
      enum: [
        'VEHICLE',
        'CAMERA',
        'AUDIO_RECORDER',
        'BODY_CAMERA',
        'COMPUTER',
        'EVIDENCE_KIT',
        'PRINTER',
        'QUERY_DEVICE',
        'ARCHIVE_STORAGE',
      ],
    }).notNull(),
    quantity: integer('quantity').notNull(),
    condition: text('condition', { enum: ['GOOD', 'WORN', 'BROKEN'] }).notNull(),
    heldBy: text('held_by'),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    ...place(),
  },
  (t) => [
    index('equipment_agency').on(t.agencyId, t.validFrom, t.id),
    index('equipment_province').on(t.province, t.validFrom, t.id),
    index('equipment_prefecture').on(t.prefecture, t.validFrom, t.id),
    check(
      'equipment_kind',
      sql`${t.kind} in ('VEHICLE', 'CAMERA', 'AUDIO_RECORDER', 'BODY_CAMERA', 'COMPUTER', 'EVIDENCE_KIT', 'PRINTER', 'QUERY_DEVICE', 'ARCHIVE_STORAGE')`,
    ),
    check('equipment_condition', sql`${t.condition} in ('GOOD', 'WORN', 'BROKEN')`),
    check('equipment_quantity', sql`${t.quantity} between 1 and 10000`),
    check('equipment_term', sql`${t.validTo} is null or ${t.validFrom} < ${t.validTo}`),
    ...locks('equipment', ofItsOffice('equipment')),
  ],
);

/**
 * Who belongs to which programme, from when to when, and why it left (R10.4, R10.6). The member is an office (5·26, pilot and
 * demonstration cities) or a centre (centre sequence, key centres). No two of one member in one programme overlap.
 */
export const programmeMembership = institutions.table(
  'programme_membership',
  {
    id: id(),
    programme: text('programme', {
      enum: ['PROJECT_526', 'PILOT_CITY', 'DEMONSTRATION_CITY', 'ASSISTANCE_CENTRES', 'KEY_CENTRE', 'TALENT_SERVICE_PILOT'],
    }).notNull(),
    memberId: uuid('member_id').notNull(),
    memberKind: text('member_kind', { enum: ['AGENCY', 'CENTRE'] }).notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    entryDocument: text('entry_document').notNull(),
    exitReason: text('exit_reason', { enum: ['FAILED_EVALUATION', 'OWN_REQUEST', 'REORGANISED', 'PROGRAMME_ENDED'] }),
    exitDocument: text('exit_document'),
    ...place(),
  },
  (t) => [
    index('programme_membership_member').on(t.memberId, t.validFrom),
    index('programme_membership_programme').on(t.programme, t.validFrom, t.id),
    index('programme_membership_from').on(t.validFrom, t.id),
    check(
      'programme_membership_programme',
      sql`${t.programme} in ('PROJECT_526', 'PILOT_CITY', 'DEMONSTRATION_CITY', 'ASSISTANCE_CENTRES', 'KEY_CENTRE', 'TALENT_SERVICE_PILOT')`,
    ),
    check(
      'programme_membership_kind',
      sql`${t.memberKind} = (case when ${t.programme} in ('ASSISTANCE_CENTRES', 'KEY_CENTRE') then 'CENTRE' else 'AGENCY' end)`,
    ),
    check('programme_membership_term', sql`${t.validTo} is null or ${t.validFrom} < ${t.validTo}`),
    check(
      'programme_membership_exit',
      sql`(${t.exitReason} is null) = (${t.validTo} is null) and (${t.exitReason} is null or ${t.exitReason} in ('FAILED_EVALUATION', 'OWN_REQUEST', 'REORGANISED', 'PROGRAMME_ENDED'))`,
    ),
    ...locks('programmeMembership'),
  ],
);

export type AgencyUnitRow = typeof agencyUnit.$inferSelect;
export type VenueRow = typeof venue.$inferSelect;
export type EquipmentRow = typeof equipment.$inferSelect;
export type ProgrammeMembershipRow = typeof programmeMembership.$inferSelect;
