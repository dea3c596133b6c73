import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { INTAKE_STATUSES } from '#law/case-courses.ts';
import { EXCLUSION_KINDS } from '#law/excluded-kinds.ts';
import { OTHERS_CLOCKS } from '#law/others-clocks.ts';
import { toldClock, toldPeriod, toldStep } from '#platform/access-rules/told.ts';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { cases, CHANNELS, DELIVERIES, KINDS, listed, PATENT_TYPES, SUBJECTS } from './schema.ts';

/** A child row belongs to a matter that its writer sees and that the writer's office holds: foreign keys ignore policies. */
export const ofMatter = (table: string): string =>
  `(exists (select from cases."case" c where c.id = ${table}.case_id and c.jurisdiction = ${table}.jurisdiction and c.agency_id = ${table}.agency_id)` +
  ` or exists (select from cases.intake i where i.id = ${table}.case_id and i.jurisdiction = ${table}.jurisdiction and i.agency_id = ${table}.agency_id))`;

/** The same for rows that only a docketed case has. */
export const ofCase = (table: string): string =>
  `exists (select from cases."case" c where c.id = ${table}.case_id and c.jurisdiction = ${table}.jurisdiction and c.agency_id = ${table}.agency_id)`;

/** Requests whose refusal the petitioner was not told yet: the office still owes that (I1), and their index. */
export const UNTOLD_REFUSAL = sql.raw(`status = 'REFUSED' and petitioner is not null and refusal_served_on is null`);

export const HANDOVERS = ['TRANSFERRED', 'RETURNED'] as const;

/** A matter that was received and has no case number yet (收案); when it is docketed, the case takes its id. */
export const intake = cases.table(
  'intake',
  {
    id: id(),
    kind: text('kind', { enum: KINDS }).notNull(),
    status: text('status', { enum: INTAKE_STATUSES }).notNull(),
    title: text('title').notNull(),
    agencyId: uuid('agency_id').notNull(),
    petitioner: text('petitioner'),
    respondent: text('respondent').notNull(),
    /** in what capacity the petitioner asks: 专利行政执法办法 §10 */
    standing: text('standing', { enum: ['PATENTEE', 'EXCLUSIVE_LICENSEE', 'SOLE_LICENSEE', 'ORDINARY_LICENSEE', 'HEIR', 'PARTY'] }),
    patentNumber: code('patent_number').notNull(),
    patentType: text('patent_type', { enum: PATENT_TYPES }).notNull(),
    /** what a mediation is about; null for other kinds */
    subject: text('subject', { enum: SUBJECTS }),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    legalBasis: text('legal_basis').array().notNull(),
    claims: text('claims').notNull(),
    receivedOn: date('received_on').notNull(),
    /** what must be put right, and by when */
    defects: text('defects'),
    correctionAskedOn: date('correction_asked_on'),
    correctionDueOn: date('correction_due_on'),
    correctedOn: date('corrected_on'),
    /** day on which the respondent of a mediation got the request; fifteen days to answer begin (M0) */
    servedOn: date('served_on'),
    /** day on which the respondent of a mediation agreed, or was silent too long */
    consentOn: date('consent_on'),
    consented: boolean('consented'),
    decidedOn: date('decided_on'),
    refusalReason: text('refusal_reason'),
    refusalText: text('refusal_text'),
    /** that the petitioner was told of it: the paper, how it went out, and on which day (A1) */
    refusalNoticeNo: text('refusal_notice_no'),
    refusalDelivery: text('refusal_delivery', { enum: DELIVERIES }),
    refusalServedOn: date('refusal_served_on'),
    /** last day in time for what it waits for: docketing or refusing, the respondent's answer, a correction; null where no clock runs */
    dueOn: date('due_on'),
    originComplaintId: uuid('origin_complaint_id').unique(),
    /** the referral of a partner that it came from (R9.4) */
    referralId: uuid('referral_id').unique(),
    /** another office handed it over (移送), or gave back what this one had handed to it; with the matter that it was there */
    handover: text('handover', { enum: HANDOVERS }),
    fromMatterId: uuid('from_matter_id').unique(),
    fromAgencyId: uuid('from_agency_id'),
    /** number of the case there; null for what was given back undocketed */
    fromCaseNo: code('from_case_no'),
    handoverReason: text('handover_reason'),
    version: integer('version').notNull().default(1),
    ...place(),
  },
  (t) => [
    index('intake_province').on(t.province, t.receivedOn, t.id),
    index('intake_prefecture').on(t.prefecture, t.receivedOn, t.id),
    index('intake_county').on(t.jurisdiction, t.receivedOn, t.id),
    index('intake_received').on(t.receivedOn, t.id),
    index('intake_open')
      .on(t.agencyId, t.dueOn, t.id)
      .where(sql`decided_on is null`),
    index('intake_untold').on(t.agencyId, t.dueOn, t.id).where(UNTOLD_REFUSAL),
    check('intake_kind', sql`${t.kind} in (${listed(KINDS)})`),
    check('intake_status', sql`${t.status} in (${listed(INTAKE_STATUSES)})`),
    check('intake_decision', sql`(${t.status} in ('DOCKETED', 'REFUSED', 'NOT_DOCKETED')) = (${t.decidedOn} is not null)`),
    check(
      'intake_handover',
      sql`${t.handover} in (${listed(HANDOVERS)}) and num_nulls(${t.handover}, ${t.fromMatterId}, ${t.fromAgencyId}, ${t.handoverReason}) in (0, 4) and (${t.fromCaseNo} is null or ${t.handover} = 'TRANSFERRED')`,
    ),
    check('intake_refusal', sql`(${t.refusalReason} is null) = (${t.refusalText} is null)`),
    check(
      'intake_refusal_served',
      sql`num_nulls(${t.refusalNoticeNo}, ${t.refusalDelivery}, ${t.refusalServedOn}) in (0, 3) and ${t.refusalDelivery} in (${listed(DELIVERIES)}) and (${t.refusalServedOn} is null or (${t.status} in ('REFUSED', 'NOT_DOCKETED') and ${t.petitioner} is not null and ${t.decidedOn} <= ${t.refusalServedOn}))`,
    ),
    ...locks('intake'),
  ],
);

/** One step of a matter's course, from receipt to archive: the full history of its states. */
export const caseStep = cases.table(
  'case_step',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    /** the act as the course names it, such as SERVE */
    act: text('act').notNull(),
    /** null where the matter begins */
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    /** day of the act; the law counts from it */
    takenOn: date('taken_on').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' })
      .notNull()
      .default(sql`now()`),
    /** officers who acted; empty where the head signed */
    officers: uuid('officers').array().notNull(),
    /** login under which it was recorded */
    recordedBy: text('recorded_by').notNull(),
    /** why it was recorded after its day; null where it was not */
    lateReason: text('late_reason'),
    reason: text('reason'),
    /** whether parties are told of it */
    told: boolean('told').notNull().generatedAlwaysAs(sql.raw(toldStep)),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [index('case_step_case').on(t.caseId, t.takenOn, t.id), ...locks('caseStep', { inserted: ofMatter('case_step') })],
);

/** Clocks that the office itself must meet and has not: what a worklist is made of, and its index. */
export const OWED = sql.raw(
  `done_on is null and not paused and not waived and rule not in (${OTHERS_CLOCKS.map((id) => `'${id}'`).join(', ')})`,
);

/** A clock of the law that runs, or ran, on a case (R8.5). What it means is in law/; the due day is kept for lists. */
export const deadline = cases.table(
  'deadline',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    /** clock of the rule-set, such as I2 */
    rule: code('rule').notNull(),
    startedOn: date('started_on').notNull(),
    dueOn: date('due_on').notNull(),
    /** day of the act that it waited for */
    doneOn: date('done_on'),
    /** it stands still while the case is suspended */
    paused: boolean('paused').notNull().default(false),
    /** the duty fell away: nothing was left to do */
    waived: boolean('waived').notNull().default(false),
    /** the row that it is about, where a case has several such clocks: a measure, a notice */
    subjectId: uuid('subject_id'),
    /** done after its day: a column of its own, so that the database knows how rare that is */
    late: boolean('late')
      .notNull()
      .generatedAlwaysAs(sql`coalesce(done_on > due_on, false)`),
    /** whether parties are told of it */
    told: boolean('told').notNull().generatedAlwaysAs(sql.raw(toldClock)),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('deadline_case').on(t.caseId, t.startedOn, t.id),
    index('deadline_running').on(t.agencyId, t.dueOn, t.id).where(OWED),
    index('deadline_late')
      .on(t.rule, t.caseId)
      .where(sql`${t.late}`),
    index('deadline_open')
      .on(t.rule, t.dueOn, t.caseId)
      .where(sql`${t.doneOn} is null and not ${t.waived}`),
    ...locks('deadline', { inserted: ofCase('deadline'), updatable: ofCase('deadline'), updated: ofCase('deadline') }),
  ],
);

/** Days that do not count: a suspension, an appraisal, a public notice, a hearing, a stay with the police (I8, C4). A refused suspension stays on record. */
export const excludedPeriod = cases.table(
  'excluded_period',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind', { enum: ['SUSPENSION', ...EXCLUSION_KINDS] }).notNull(),
    /** ground of a suspension, see law/suspension.ts */
    ground: text('ground'),
    requestedBy: text('requested_by', { enum: ['PETITIONER', 'RESPONDENT', 'OFFICE'] }),
    requestedOn: date('requested_on'),
    granted: boolean('granted').notNull(),
    decidedOn: date('decided_on').notNull(),
    reason: text('reason').notNull(),
    invalidationId: uuid('invalidation_id'),
    /** state to which the case returns */
    resumesTo: text('resumes_to'),
    fromOn: date('from_on'),
    /** last day that does not count; null while it lasts */
    toOn: date('to_on'),
    /** whether parties are told of it */
    told: boolean('told').notNull().generatedAlwaysAs(sql.raw(toldPeriod)),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('excluded_period_case').on(t.caseId, t.fromOn),
    check('excluded_period_term', sql`${t.granted} = (${t.fromOn} is not null) and (${t.toOn} is null or ${t.fromOn} <= ${t.toOn})`),
    ...locks('excludedPeriod', {
      inserted: ofCase('excluded_period'),
      updatable: ofCase('excluded_period'),
      updated: ofCase('excluded_period'),
    }),
  ],
);

/** A party to a matter (当事人), one line each. */
export const party = cases.table(
  'party',
  {
    id: id(),
    caseId: uuid('case_id').notNull(),
    side: text('side', { enum: ['PETITIONER', 'RESPONDENT', 'THIRD_PARTY'] }).notNull(),
    kind: text('kind', { enum: ['PERSON', 'ENTERPRISE', 'INSTITUTION', 'OTHER'] }).notNull(),
    name: text('name').notNull(),
    /** unified social credit code, or the organisation code of before 2015-10 */
    creditCode: code('credit_code'),
    /** who acts for it: a patent agency, a lawyer */
    agent: text('agent'),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('party_case').on(t.caseId, t.side, t.id),
    index('party_name').on(t.name),
    index('party_credit_code').on(t.creditCode),
    ...locks('party', { inserted: ofMatter('party'), updatable: ofMatter('party'), updated: ofMatter('party') }),
  ],
);

export type IntakeRow = typeof intake.$inferSelect;
export type CaseStepRow = typeof caseStep.$inferSelect;
export type DeadlineRow = typeof deadline.$inferSelect;
export type ExcludedPeriodRow = typeof excludedPeriod.$inferSelect;
export type PartyRow = typeof party.$inferSelect;
