import { asc, desc } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Page } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { caseLists, COLUMNS } from './store/lists.ts';
import { caseTeam } from './store/team.ts';
import { caseWrites } from './store/writes.ts';
import { caseFile as c, caseHandler as h, event as e, type CaseHandlerRow, type CaseRow, type EventRow } from './tables.ts';

export type CasePage = Page<CaseRow>;

const HANDLERS = { place: h.jurisdiction, province: h.province, prefecture: h.prefecture, key: h.caseId, office: h.agencyId };
const EVENTS = { place: e.jurisdiction, province: e.province, prefecture: e.prefecture, key: e.entityId, office: e.officeId };

const casesById = lookUp({ table: c, by: c.id, resource: 'case', columns: COLUMNS });
const casesByNo = lookUp({ table: c, by: c.caseNo, resource: 'case', columns: COLUMNS });
const handlersOfCases = lookUp({
  table: h,
  by: h.caseId,
  resource: 'caseHandler',
  columns: HANDLERS,
  orderBy: [desc(h.lead), asc(h.officerId)],
});
const eventsOfCases = lookUp({ table: e, by: e.entityId, resource: 'event', columns: EVENTS, orderBy: [asc(e.at), asc(e.id)] });

/** The only SQL of this subgraph. Every statement carries lock one; the database adds lock two. */
export function createStore(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'case', COLUMNS);
  return {
    byId: loadById<CaseRow>((ids) => casesById(db, viewer, ids)),
    byNo: loadOne<CaseRow>(
      (numbers) => casesByNo(db, viewer, numbers),
      (row) => row.caseNo,
    ),
    handlersOf: loadMany<CaseHandlerRow>(
      (ids) => handlersOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    historyOf: loadMany<EventRow>(
      (ids) => eventsOfCases(db, viewer, ids),
      (row) => row.entityId,
    ),
    ...caseLists(db, viewer, visible),
    ...caseTeam(db, visible),
    ...caseWrites(db, predicate(viewer, 'case', COLUMNS, 'write'), predicate(viewer, 'caseHandler', HANDLERS, 'write')),
  };
}
export type Store = ReturnType<typeof createStore>;
