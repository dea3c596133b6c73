import { and, asc, desc } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import type { Page } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { caseLists, COLUMNS } from './store/lists.ts';
import { caseWrites } from './store/writes.ts';
import { caseFile as c, caseHandler as h, event as e, type CaseHandlerRow, type CaseRow, type EventRow } from './tables.ts';

export type CasePage = Page<CaseRow>;

const HANDLERS = { place: h.jurisdiction, province: h.province, prefecture: h.prefecture, key: h.caseId, office: h.agencyId };
const EVENTS = { place: e.jurisdiction, province: e.province, prefecture: e.prefecture, key: e.entityId, office: e.officeId };

/** The only SQL of this subgraph. Every statement carries lock one; the database adds lock two. */
export function createStore(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'case', COLUMNS);
  const handlersVisible = predicate(viewer, 'caseHandler', HANDLERS);
  const eventsVisible = predicate(viewer, 'event', EVENTS);
  return {
    byId: loadById<CaseRow>((ids) =>
      db
        .select()
        .from(c)
        .where(and(oneOf(c.id, ids), visible)),
    ),
    byNo: loadOne<CaseRow>(
      (numbers) =>
        db
          .select()
          .from(c)
          .where(and(oneOf(c.caseNo, numbers), visible)),
      (row) => row.caseNo,
    ),
    handlersOf: loadMany<CaseHandlerRow>(
      (ids) =>
        db
          .select()
          .from(h)
          .where(and(oneOf(h.caseId, ids), handlersVisible))
          .orderBy(asc(h.caseId), desc(h.lead), asc(h.officerId)),
      (row) => row.caseId,
    ),
    historyOf: loadMany<EventRow>(
      (ids) =>
        db
          .select()
          .from(e)
          .where(and(oneOf(e.entityId, ids), eventsVisible))
          .orderBy(asc(e.entityId), asc(e.at), asc(e.id)),
      (row) => row.entityId,
    ),
    ...caseLists(db, viewer, visible),
    ...caseWrites(db, predicate(viewer, 'case', COLUMNS, 'write')),
  };
}
export type Store = ReturnType<typeof createStore>;
