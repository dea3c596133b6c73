import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { factReads } from './store/facts.ts';
import { reportReads } from './store/reports.ts';
import { supervisionReads } from './store/supervision.ts';

export type { StatReportPage } from './store/reports.ts';
export type { SupervisedCasePage } from './store/supervision.ts';

/** The only SQL of this subgraph, by noun. Every statement carries lock one; the database adds lock two. */
export const createStore = (db: Db, viewer: Viewer) => ({
  reports: reportReads(db, viewer),
  supervisions: supervisionReads(db, viewer),
  facts: factReads(db, viewer),
});
export type Store = ReturnType<typeof createStore>;
