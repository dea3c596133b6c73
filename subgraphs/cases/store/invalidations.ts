import { asc, desc, eq } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import { invalidation as i, type InvalidationRow } from '../tables.ts';
import { columnsOf } from './columns.ts';

const COLUMNS = columnsOf(i, i.id);
const byId = lookUp<InvalidationRow>({ table: i, by: i.id, resource: 'invalidation', columns: COLUMNS });
const byPatent = lookUp<InvalidationRow>({
  table: i,
  by: i.patentNumber,
  resource: 'invalidation',
  columns: COLUMNS,
  orderBy: [desc(i.acceptedOn), asc(i.id)],
});

/** Requests to invalidate patents, as offices recorded them. */
export function invalidationStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'invalidation', COLUMNS, 'write');
  return {
    byId: loadById<InvalidationRow>((ids) => byId(db, viewer, ids)),
    ofPatent: loadMany<InvalidationRow>(
      (numbers) => byPatent(db, viewer, numbers),
      (row) => row.patentNumber,
    ),
    /** whether that number is on record; who records the same at the same time waits */
    known: async (requestNo: string): Promise<boolean> => {
      await inTurn(db, 'invalidation', requestNo);
      const rows = await db.select({ id: i.id }).from(i).where(eq(i.requestNo, requestNo)).limit(1);
      return rows.length > 0;
    },
    record: async (row: typeof i.$inferInsert): Promise<void> => void (await db.insert(i).values(row)),
    lock: (id: string): Promise<InvalidationRow | null> => lockRow(db, i, i.id, id, writable),
    decide: (id: string, values: Partial<typeof i.$inferInsert>): Promise<void> => changeRow(db, i, i.id, id, values, writable),
  };
}
