import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { ofItsOffice, ofItsOfficer, personnel } from './schema.ts';

/** Training for officers. Induction (上岗培训) by anybody but the nation needs its consent beforehand (R15.3, A10). */
export const trainingClass = personnel.table(
  'training_class',
  {
    id: id(),
    classNo: code('class_no').notNull().unique(),
    /** organiser */
    agencyId: uuid('agency_id').notNull(),
    kind: text('kind', { enum: ['INDUCTION', 'SPECIALISED'] }).notNull(),
    title: text('title').notNull(),
    venue: text('venue').notNull(),
    hours: integer('hours').notNull(),
    seats: integer('seats').notNull(),
    heldFrom: date('held_from').notNull(),
    /** last day */
    heldTo: date('held_to').notNull(),
    status: text('status', { enum: ['DRAFT', 'SUBMITTED', 'CONSENTED', 'REFUSED', 'HELD', 'SCORED', 'CLOSED'] }).notNull(),
    submittedOn: date('submitted_on'),
    /** consent of the national office, and its document */
    consentOn: date('consent_on'),
    consentNo: text('consent_no'),
    refusal: text('refusal'),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('training_class_held').on(t.heldFrom, t.id),
    index('training_class_province').on(t.province, t.heldFrom, t.id),
    index('training_class_prefecture').on(t.prefecture, t.heldFrom, t.id),
    check('training_class_kind', sql`${t.kind} in ('INDUCTION', 'SPECIALISED')`),
    check('training_class_status', sql`${t.status} in ('DRAFT', 'SUBMITTED', 'CONSENTED', 'REFUSED', 'HELD', 'SCORED', 'CLOSED')`),
    check('training_class_days', sql`${t.heldFrom} <= ${t.heldTo}`),
    check('training_class_size', sql`${t.hours} between 1 and 1000 and ${t.seats} between 1 and 2000`),
    check('training_class_consent', sql`(${t.consentOn} is null) = (${t.consentNo} is null)`),
    ...locks('trainingClass', ofItsOffice('training_class')),
  ],
);

/** A class of the enroller's own division, or of the nation (R15.2). */
const inAnOpenClass = `exists (select from personnel.training_class c where c.id = class_id and c.agency_id = enrolment.organiser_id
  and (c.jurisdiction = '000000' or (c.jurisdiction >= current_setting('app.lo', true) and c.jurisdiction < current_setting('app.hi', true))))`.replace(
  /\s+/g,
  ' ',
);

/** An officer in a class, with attendance and score: personal data of the officer (R15.2, R15.8). */
export const enrolment = personnel.table(
  'enrolment',
  {
    id: id(),
    classId: uuid('class_id').notNull(),
    /** organiser of the class, who records attendance and scores */
    organiserId: uuid('organiser_id').notNull(),
    officerId: uuid('officer_id').notNull(),
    /** office of the officer */
    agencyId: uuid('agency_id').notNull(),
    enrolledOn: date('enrolled_on').notNull(),
    attended: boolean('attended'),
    /** 0 to 100; null before the examination */
    score: integer('score'),
    scoredOn: date('scored_on'),
    ...place(),
  },
  (t) => [
    unique('enrolment_once').on(t.classId, t.officerId),
    index('enrolment_class').on(t.classId, t.enrolledOn, t.id),
    index('enrolment_officer').on(t.officerId, t.enrolledOn),
    check('enrolment_score', sql`${t.score} is null or ${t.score} between 0 and 100`),
    check('enrolment_attended', sql`${t.score} is null or ${t.attended}`),
    ...locks('enrolment', { inserted: `${ofItsOfficer('enrolment')} and ${inAnOpenClass}` }),
  ],
);

/** Further study at home, abroad, or for a degree while in service (R15.7). */
export const study = personnel.table(
  'study',
  {
    id: id(),
    officerId: uuid('officer_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    kind: text('kind', { enum: ['DOMESTIC', 'ABROAD', 'DEGREE'] }).notNull(),
    institution: text('institution').notNull(),
    subject: text('subject').notNull(),
    startedOn: date('started_on').notNull(),
    endedOn: date('ended_on'),
    status: text('status', { enum: ['ONGOING', 'COMPLETED', 'ABANDONED'] }).notNull(),
    hours: integer('hours'),
    ...place(),
  },
  (t) => [
    index('study_officer').on(t.officerId, t.startedOn),
    check('study_kind', sql`${t.kind} in ('DOMESTIC', 'ABROAD', 'DEGREE')`),
    check('study_status', sql`${t.status} in ('ONGOING', 'COMPLETED', 'ABANDONED') and (${t.status} = 'ONGOING') = (${t.endedOn} is null)`),
    check('study_days', sql`${t.endedOn} is null or ${t.startedOn} <= ${t.endedOn}`),
    ...locks('study', ofItsOfficer('study')),
  ],
);

/** A discussion on problems that practice has shown, tied to the findings of inspections (R15.6). */
export const seminar = personnel.table(
  'seminar',
  {
    id: id(),
    agencyId: uuid('agency_id').notNull(),
    topic: text('topic').notNull(),
    heldOn: date('held_on').notNull(),
    participants: integer('participants').notNull(),
    /** numbers of the findings that it answers */
    findingNos: text('finding_nos').array().notNull(),
    conclusions: text('conclusions'),
    ...place(),
  },
  (t) => [
    index('seminar_held').on(t.heldOn, t.id),
    index('seminar_province').on(t.province, t.heldOn, t.id),
    check('seminar_participants', sql`${t.participants} between 1 and 10000`),
    ...locks('seminar', ofItsOffice('seminar')),
  ],
);

export type TrainingClassRow = typeof trainingClass.$inferSelect;
export type EnrolmentRow = typeof enrolment.$inferSelect;
export type StudyRow = typeof study.$inferSelect;
export type SeminarRow = typeof seminar.$inferSelect;
