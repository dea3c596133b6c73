import { predicate } from '#platform/access.ts';
import { loadById, loadOne } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Page } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { caseFacts } from './store/facts.ts';
import { REPORT_COLUMNS, reportLists } from './store/reports.ts';
import { supervision } from './store/supervision.ts';
import { statReport as r, type StatReportRow, type SupervisedCaseRow } from './tables.ts';

export type StatReportPage = Page<StatReportRow>;
export type SupervisedCasePage = Page<SupervisedCaseRow>;

const reportsById = lookUp({ table: r, by: r.id, resource: 'statReport', columns: REPORT_COLUMNS });
const reportsByNo = lookUp({ table: r, by: r.reportNo, resource: 'statReport', columns: REPORT_COLUMNS });

/** The only SQL of this subgraph. Every statement carries lock one; the database adds lock two. */
export function createStore(db: Db, viewer: Viewer) {
  const reportVisible = predicate(viewer, 'statReport', REPORT_COLUMNS);
  return {
    reportById: loadById<StatReportRow>((ids) => reportsById(db, viewer, ids)),
    reportByNo: loadOne<StatReportRow>(
      (numbers) => reportsByNo(db, viewer, numbers),
      (row) => row.reportNo,
    ),
    ...reportLists(db, viewer, reportVisible),
    ...supervision(db, viewer),
    ...caseFacts(db, viewer),
  };
}
export type Store = ReturnType<typeof createStore>;
