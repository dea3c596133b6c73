import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofItsOfficer, personnel } from './schema.ts';

/** An enforcement supervisor 督导员 sent to an office of the subtree for a time; opens that office's cases to the person (R14.7, R14.8). */
export const secondment = personnel.table(
  'secondment',
  {
    id: id(),
    officerId: uuid('officer_id').notNull(),
    fromAgencyId: uuid('from_agency_id').notNull(),
    /** host office; the row lies in its place */
    toAgencyId: uuid('to_agency_id').notNull(),
    validFrom: date('valid_from').notNull(),
    /** first day on which it no longer holds; the first day itself where it was called off before it began */
    validTo: date('valid_to').notNull(),
    /** name of the supervisor, for the host, who may not look into the sender's staff */
    supervisor: text('supervisor').notNull(),
    tasks: text('tasks').notNull(),
    report: text('report'),
    reportedOn: date('reported_on'),
    endedOn: date('ended_on'),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('secondment_from').on(t.validFrom, t.id),
    index('secondment_province').on(t.province, t.validFrom, t.id),
    index('secondment_officer').on(t.officerId, t.validFrom),
    index('secondment_host').on(t.toAgencyId, t.validFrom),
    check('secondment_term', sql`${t.validFrom} <= ${t.validTo}`),
    check('secondment_offices', sql`${t.fromAgencyId} <> ${t.toAgencyId}`),
    ...locks('secondment', {
      inserted: `exists (select from personnel.officer o where o.id = officer_id and o.agency_id = from_agency_id) and exists (select from institutions.agency a where a.id = to_agency_id and a.jurisdiction = secondment.jurisdiction)`,
    }),
  ],
);

/** Somebody who watches at a park, market, cluster, fair or event; no power to enforce (R14.9). */
export const fieldPost = personnel.table(
  'field_post',
  {
    id: id(),
    agencyId: uuid('agency_id').notNull(),
    siteKind: text('site_kind', { enum: ['PARK', 'COMMERCIAL', 'CLUSTER', 'EXHIBITION', 'EVENT'] }).notNull(),
    site: text('site').notNull(),
    personKind: text('person_kind', { enum: ['SUPERVISOR_FULLTIME', 'SUPERVISOR_PARTTIME', 'VOLUNTEER'] }).notNull(),
    person: text('person').notNull(),
    phone: text('phone'),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    ...place(),
  },
  (t) => [
    index('field_post_from').on(t.validFrom, t.id),
    index('field_post_province').on(t.province, t.validFrom, t.id),
    index('field_post_prefecture').on(t.prefecture, t.validFrom, t.id),
    check('field_post_site', sql`${t.siteKind} in ('PARK', 'COMMERCIAL', 'CLUSTER', 'EXHIBITION', 'EVENT')`),
    check('field_post_person', sql`${t.personKind} in ('SUPERVISOR_FULLTIME', 'SUPERVISOR_PARTTIME', 'VOLUNTEER')`),
    check('field_post_term', sql`${t.validTo} is null or ${t.validFrom} < ${t.validTo}`),
    ...locks('fieldPost'),
  ],
);

/**
 * A badge given to an officer (R16.5). Badges are numbered nationally and one lies with one officer at a time, so an office that
 * gives one learns that its number is taken: this, and not by whom or where.
 */
export const insignia = personnel.table(
  'insignia',
  {
    id: id(),
    officerId: uuid('officer_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    badgeNo: code('badge_no').notNull(),
    issuedOn: date('issued_on').notNull(),
    returnedOn: date('returned_on'),
    ...place(),
  },
  (t) => [
    index('insignia_officer').on(t.officerId, t.issuedOn),
    check('insignia_days', sql`${t.returnedOn} is null or ${t.issuedOn} <= ${t.returnedOn}`),
    ...locks('insignia', ofItsOfficer('insignia')),
  ],
);

/** Harm or danger to an officer on duty (R16.5). */
export const safetyIncident = personnel.table(
  'safety_incident',
  {
    id: id(),
    officerId: uuid('officer_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    occurredOn: date('occurred_on').notNull(),
    kind: text('kind', { enum: ['OBSTRUCTION', 'THREAT', 'ASSAULT', 'ACCIDENT'] }).notNull(),
    injured: boolean('injured').notNull(),
    facts: text('facts').notNull(),
    measures: text('measures'),
    ...place(),
  },
  (t) => [
    index('safety_incident_officer').on(t.officerId, t.occurredOn),
    check('safety_incident_kind', sql`${t.kind} in ('OBSTRUCTION', 'THREAT', 'ASSAULT', 'ACCIDENT')`),
    ...locks('safetyIncident', ofItsOfficer('safety_incident')),
  ],
);

/** The level of a commendation is that of the office that gives it; any office praises its own (R10.2, R10.8). */
const atItsLevel = `exists (select from institutions.agency a where a.id = commendation.agency_id and a.jurisdiction = commendation.jurisdiction
  and a.level = case commendation.level when 'NATIONAL' then 'NATION' when 'PROVINCIAL' then 'PROVINCE' else a.level end)`;
const inReach = (column: string): string => `${column} >= current_setting('app.lo', true) and ${column} < current_setting('app.hi', true)`;
const recipient = (table: string, office: string): string =>
  `exists (select from ${table} r where r.id = recipient_id and ${inReach('r.jurisdiction')} and (commendation.level <> 'LOCAL' or r.${office} = commendation.agency_id))`;
/** Whom it praises lies in the giver's division; locally, a unit or an officer of the giver's own. */
const toItsOwn = `case recipient_kind when 'OFFICER' then ${recipient('personnel.officer', 'agency_id')} when 'UNIT' then ${recipient('institutions.agency_unit', 'agency_id')}
  when 'CENTRE' then commendation.level <> 'LOCAL' and ${recipient('institutions.assistance_centre', 'agency_id')}
  else commendation.level <> 'LOCAL' and ${recipient('institutions.agency', 'id')} end`;

/** Praise for an office, a centre, a unit or an officer, public once decided (R10.2, R10.8). */
export const commendation = personnel.table(
  'commendation',
  {
    id: id(),
    /** office that commends */
    agencyId: uuid('agency_id').notNull(),
    level: text('level', { enum: ['NATIONAL', 'PROVINCIAL', 'LOCAL'] }).notNull(),
    recipientKind: text('recipient_kind', { enum: ['AGENCY', 'CENTRE', 'UNIT', 'OFFICER'] }).notNull(),
    recipientId: uuid('recipient_id').notNull(),
    /** the name as it is read out */
    recipientName: text('recipient_name').notNull(),
    title: text('title').notNull(),
    basis: text('basis').notNull(),
    proposedOn: date('proposed_on').notNull(),
    decidedOn: date('decided_on'),
    published: boolean('published').notNull().generatedAlwaysAs(sql.raw(`decided_on is not null`)),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('commendation_proposed').on(t.proposedOn, t.id),
    index('commendation_recipient').on(t.recipientId, t.proposedOn),
    index('commendation_province').on(t.province, t.proposedOn, t.id),
    check('commendation_level', sql`${t.level} in ('NATIONAL', 'PROVINCIAL', 'LOCAL')`),
    check('commendation_recipient', sql`${t.recipientKind} in ('AGENCY', 'CENTRE', 'UNIT', 'OFFICER')`),
    check('commendation_days', sql`${t.decidedOn} is null or ${t.proposedOn} <= ${t.decidedOn}`),
    ...locks('commendation', { inserted: `${atItsLevel} and ${toItsOwn}` }),
  ],
);

export type SecondmentRow = typeof secondment.$inferSelect;
export type FieldPostRow = typeof fieldPost.$inferSelect;
export type InsigniaRow = typeof insignia.$inferSelect;
export type SafetyIncidentRow = typeof safetyIncident.$inferSelect;
export type CommendationRow = typeof commendation.$inferSelect;
