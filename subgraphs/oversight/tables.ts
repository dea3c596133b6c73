import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgSchema, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';

export const oversight = pgSchema('oversight');

/** One office's figures for one month, as reported; live figures come from the cases themselves (R6.1, R6.4). */
export const statReport = oversight.table(
  'stat_report',
  {
    id: id(),
    reportNo: code('report_no').notNull().unique(),
    agencyId: uuid('agency_id').notNull(),
    /** YYYY-MM */
    period: code('period').notNull(),
    status: text('status', { enum: ['OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] }).notNull(),
    dueOn: date('due_on').notNull(),
    submittedOn: date('submitted_on'),
    /** 0 missing, 1 late, 2 in time: the order in which a superior reads them */
    standing: smallint('standing')
      .notNull()
      .generatedAlwaysAs(sql.raw('case when submitted_on is null then 0 when submitted_on > due_on then 1 else 2 end')),
    docketedInfringement: integer('docketed_infringement').notNull(),
    docketedMediation: integer('docketed_mediation').notNull(),
    docketedCounterfeit: integer('docketed_counterfeit').notNull(),
    concludedInfringement: integer('concluded_infringement').notNull(),
    concludedMediation: integer('concluded_mediation').notNull(),
    concludedCounterfeit: integer('concluded_counterfeit').notNull(),
    ...place(),
  },
  (t) => [
    index('stat_report_period').on(t.period, t.standing, t.id),
    index('stat_report_province').on(t.province, t.period, t.id),
    index('stat_report_prefecture').on(t.prefecture, t.period, t.id),
    index('stat_report_county').on(t.jurisdiction, t.period, t.id),
    index('stat_report_agency').on(t.agencyId, t.period, t.id),
    check('stat_report_status', sql`${t.status} in ('OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED')`),
    ...locks('statReport'),
  ],
);

/** A case listed for supervision by the province or the nation (R4.1, R4.2). */
export const supervisedCase = oversight.table(
  'supervised_case',
  {
    id: id(),
    supervisionNo: code('supervision_no').notNull().unique(),
    caseId: uuid('case_id').notNull().unique(),
    level: text('level', { enum: ['NATIONAL', 'PROVINCIAL'] }).notNull(),
    supervisorId: uuid('supervisor_id').notNull(),
    reason: text('reason').notNull(),
    listedOn: date('listed_on').notNull(),
    dueOn: date('due_on').notNull(),
    lastProgressOn: date('last_progress_on'),
    status: text('status', { enum: ['LISTED', 'IN_PROGRESS', 'LIFTED'] }).notNull(),
    ...place(),
  },
  (t) => [
    index('supervised_case_listed').on(t.listedOn, t.id),
    index('supervised_case_province').on(t.province, t.listedOn, t.id),
    index('supervised_case_prefecture').on(t.prefecture, t.listedOn, t.id),
    index('supervised_case_county').on(t.jurisdiction, t.listedOn, t.id),
    check('supervised_case_level', sql`${t.level} in ('NATIONAL', 'PROVINCIAL')`),
    check('supervised_case_status', sql`${t.status} in ('LISTED', 'IN_PROGRESS', 'LIFTED')`),
    ...locks('supervisedCase'),
  ],
);

/** What cases publishes for statistics, under the viewer's own claims. */
export const caseFact = pgSchema('cases')
  .view('published_case_fact', {
    id: uuid('id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    jurisdiction: code('jurisdiction').notNull(),
    province: code('province').notNull(),
    prefecture: code('prefecture').notNull(),
    kind: text('kind').notNull(),
    patentType: text('patent_type').notNull(),
    docketedOn: date('docketed_on').notNull(),
    concludedOn: date('concluded_on'),
    disposition: text('disposition'),
  })
  .existing();

export type StatReportRow = typeof statReport.$inferSelect;
export type SupervisedCaseRow = typeof supervisedCase.$inferSelect;
