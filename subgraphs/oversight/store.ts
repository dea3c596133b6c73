import { and } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadById, loadOne } from '#platform/batch.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import type { Page } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { caseFacts } from './store/facts.ts';
import { REPORT_COLUMNS, reportLists } from './store/reports.ts';
import { supervision, SUPERVISION_COLUMNS } from './store/supervision.ts';
import { statReport as r, type StatReportRow, type SupervisedCaseRow } from './tables.ts';

export type StatReportPage = Page<StatReportRow>;
export type SupervisedCasePage = Page<SupervisedCaseRow>;

/** The only SQL of this subgraph. Every statement carries lock one; the database adds lock two. */
export function createStore(db: Db, viewer: Viewer) {
  const reportVisible = predicate(viewer, 'statReport', REPORT_COLUMNS);
  return {
    reportById: loadById<StatReportRow>((ids) =>
      db
        .select()
        .from(r)
        .where(and(oneOf(r.id, ids), reportVisible)),
    ),
    reportByNo: loadOne<StatReportRow>(
      (numbers) =>
        db
          .select()
          .from(r)
          .where(and(oneOf(r.reportNo, numbers), reportVisible)),
      (row) => row.reportNo,
    ),
    ...reportLists(db, viewer, reportVisible),
    ...supervision(db, viewer, predicate(viewer, 'supervisedCase', SUPERVISION_COLUMNS)),
    ...caseFacts(db, viewer),
  };
}
export type Store = ReturnType<typeof createStore>;
