import { and, asc, eq } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { venue as v, type VenueRow } from '../tables.ts';

const COLUMNS = { place: v.jurisdiction, province: v.province, prefecture: v.prefecture, key: v.id, office: v.agencyId };

const byId = lookUp({ table: v, by: v.id, resource: 'venue', columns: COLUMNS });
const byAgency = lookUp({ table: v, by: v.agencyId, resource: 'venue', columns: COLUMNS, orderBy: [asc(v.validFrom), asc(v.id)] });

/** Places for handling disputes, by id and by their office; and what opening and closing change. */
export function venueStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'venue', COLUMNS, 'write');
  return {
    byId: loadById<VenueRow>((ids) => byId(db, viewer, ids)),
    ofAgency: loadMany<VenueRow>(
      (ids) => byAgency(db, viewer, ids),
      (row) => row.agencyId,
    ),
    insert: async (values: typeof v.$inferInsert): Promise<void> => void (await db.insert(v).values(values)),
    /** the venue, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<VenueRow | null> => lockRow(db, v, v.id, id, writable),
    close: async (id: string, validTo: string): Promise<void> =>
      void (await db
        .update(v)
        .set({ validTo })
        .where(and(eq(v.id, id), writable))),
  };
}
