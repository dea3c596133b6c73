import { sql } from 'drizzle-orm';
import { check, date, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { institutions } from './schema.ts';

/** Children lie where their profile lies, with the same centre and office. */
const ofItsProfile = (table: string): string =>
  `exists (select from institutions.talent_profile p where p.id = ${table}.profile_id and p.centre_id = ${table}.centre_id and p.agency_id = ${table}.agency_id and p.jurisdiction = ${table}.jurisdiction)`;

/** A profile lies in the division of its centre, with the office that the centre is attached to. */
const ofItsCentre = [
  'exists (select from institutions.assistance_centre c where c.id = talent_profile.centre_id and c.agency_id = talent_profile.agency_id',
  `and starts_with(talent_profile.jurisdiction, regexp_replace(c.jurisdiction, '(00){1,3}$', '')))`,
].join(' ');
/** The centre proposes patents until its office has confirmed the list; from then on only the office adds one (R12.5). */
const inItsTurn = [
  'exists (select from institutions.talent_profile p where p.id = profile_patent.profile_id and p.status = any',
  `(case current_setting('app.role', true) when 'CENTRE' then array['NOMINATED'] else array['ENROLLED', 'ACTIVE', 'ALERT'] end))`,
].join(' ');

/** High-level talent or a major project under rights assistance, confidential to its centre, its office and those above (R12.1, A17). */
export const talentProfile = institutions.table(
  'talent_profile',
  {
    id: id(),
    profileNo: code('profile_no').notNull().unique(),
    centreId: uuid('centre_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    kind: text('kind', { enum: ['TALENT', 'PROJECT'] }).notNull(),
    name: text('name').notNull(),
    sponsor: text('sponsor').notNull(),
    /** strategic emerging industries 战略性新兴产业 */
    tags: text('tags').array().notNull(),
    status: text('status', { enum: ['NOMINATED', 'ENROLLED', 'ACTIVE', 'ALERT', 'CLOSED'] }).notNull(),
    nominatedOn: date('nominated_on').notNull(),
    statusFrom: date('status_from').notNull(),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('talent_profile_nominated').on(t.nominatedOn, t.id),
    index('talent_profile_province').on(t.province, t.nominatedOn, t.id),
    index('talent_profile_centre').on(t.centreId, t.nominatedOn, t.id),
    index('talent_profile_agency').on(t.agencyId, t.nominatedOn, t.id),
    check('talent_profile_kind', sql`${t.kind} in ('TALENT', 'PROJECT')`),
    check('talent_profile_status', sql`${t.status} in ('NOMINATED', 'ENROLLED', 'ACTIVE', 'ALERT', 'CLOSED')`),
    ...locks('talentProfile', ofItsCentre),
  ],
);

/** A patent of a profile; a case or complaint on it raises an alert (R12.5). */
export const profilePatent = institutions.table(
  'profile_patent',
  {
    id: id(),
    profileId: uuid('profile_id').notNull(),
    patentNumber: code('patent_number').notNull(),
    centreId: uuid('centre_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    unique('profile_patent_once').on(t.profileId, t.patentNumber),
    index('profile_patent_number').on(t.patentNumber),
    ...locks('profilePatent', `${ofItsProfile('profile_patent')} and ${inItsTurn}`),
  ],
);

/** One of exactly five kinds of service (R12.3). */
export const serviceAction = institutions.table(
  'service_action',
  {
    id: id(),
    profileId: uuid('profile_id').notNull(),
    kind: text('kind', { enum: ['MONITORING', 'TRACKING', 'GUIDANCE', 'EARLY_INTERVENTION', 'RAPID_PROTECTION'] }).notNull(),
    doneOn: date('done_on').notNull(),
    doneBy: text('done_by', { enum: ['CENTRE', 'OFFICE'] }).notNull(),
    result: text('result').notNull(),
    centreId: uuid('centre_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('service_action_profile').on(t.profileId, t.doneOn),
    check('service_action_by', sql`${t.doneBy} in ('CENTRE', 'OFFICE')`),
    check('service_action_kind', sql`${t.kind} in ('MONITORING', 'TRACKING', 'GUIDANCE', 'EARLY_INTERVENTION', 'RAPID_PROTECTION')`),
    ...locks('serviceAction', ofItsProfile('service_action')),
  ],
);

/** A dispute that touches a profile, with the forecast that centre and office owe within five working days (R12.5, A17). */
export const disputeForecast = institutions.table(
  'dispute_forecast',
  {
    id: id(),
    profileId: uuid('profile_id').notNull(),
    patentNumber: code('patent_number').notNull(),
    /** what raised it: a case, a complaint, or a dispute that a person tells of */
    caseId: uuid('case_id'),
    complaintId: uuid('complaint_id'),
    dispute: text('dispute'),
    /** where that case or complaint lies, and whose it is: only who reaches it may learn which one it was */
    matterPlace: code('matter_place'),
    matterOffice: uuid('matter_office'),
    raisedOn: date('raised_on').notNull(),
    dueOn: date('due_on').notNull(),
    /** the forecast, once made */
    forecastOn: date('forecast_on'),
    impact: text('impact', { enum: ['LOW', 'MEDIUM', 'HIGH'] }),
    likelihood: text('likelihood', { enum: ['LOW', 'MEDIUM', 'HIGH'] }),
    plan: text('plan'),
    centreId: uuid('centre_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('dispute_forecast_profile').on(t.profileId, t.raisedOn),
    index('dispute_forecast_raised').on(t.raisedOn, t.id),
    index('dispute_forecast_due').on(t.dueOn, t.id),
    index('dispute_forecast_province').on(t.province, t.raisedOn, t.id),
    index('dispute_forecast_centre').on(t.centreId, t.raisedOn, t.id),
    index('dispute_forecast_agency').on(t.agencyId, t.raisedOn, t.id),
    unique('dispute_forecast_case').on(t.profileId, t.caseId),
    unique('dispute_forecast_complaint').on(t.profileId, t.complaintId),
    check('dispute_forecast_cause', sql`num_nonnulls(${t.caseId}, ${t.complaintId}, ${t.dispute}) = 1`),
    check(
      'dispute_forecast_matter',
      sql`num_nonnulls(${t.matterPlace}, ${t.matterOffice}) = case when ${t.dispute} is null then 2 else 0 end`,
    ),
    check(
      'dispute_forecast_levels',
      sql`coalesce(${t.impact}, 'LOW') in ('LOW', 'MEDIUM', 'HIGH') and coalesce(${t.likelihood}, 'LOW') in ('LOW', 'MEDIUM', 'HIGH')`,
    ),
    check(
      'dispute_forecast_made',
      sql`(${t.forecastOn} is null) = (${t.plan} is null) and (${t.forecastOn} is null) = (${t.impact} is null) and (${t.forecastOn} is null) = (${t.likelihood} is null)`,
    ),
    ...locks('disputeForecast', ofItsProfile('dispute_forecast')),
  ],
);

export type TalentProfileRow = typeof talentProfile.$inferSelect;
export type ProfilePatentRow = typeof profilePatent.$inferSelect;
export type ServiceActionRow = typeof serviceAction.$inferSelect;
export type DisputeForecastRow = typeof disputeForecast.$inferSelect;
