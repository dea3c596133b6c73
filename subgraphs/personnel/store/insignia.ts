import { and, desc, eq } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { insignia as i, type InsigniaRow } from '../tables.ts';

const COLUMNS = {
  place: i.jurisdiction,
  province: i.province,
  prefecture: i.prefecture,
  key: i.id,
  office: i.agencyId,
  person: i.officerId,
};

const byId = lookUp({ table: i, by: i.id, resource: 'insignia', columns: COLUMNS });
const byOfficer = lookUp({ table: i, by: i.officerId, resource: 'insignia', columns: COLUMNS, orderBy: [desc(i.issuedOn), desc(i.id)] });

/** Badges: by id and by officer, giving and taking back. */
export function insigniaStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'insignia', COLUMNS, 'write');
  return {
    byId: loadById<InsigniaRow>((ids) => byId(db, viewer, ids)),
    /** newest first */
    heldBy: loadMany<InsigniaRow>(
      (officerIds) => byOfficer(db, viewer, officerIds),
      (row) => row.officerId,
    ),
    /**
     * Whether the badge was free and is now given. Who else has it may be hidden from the viewer, so the constraint itself is
     * asked, without a fault: whoever gives the same badge at the same time waits here and is told.
     */
    give: async (values: typeof i.$inferInsert): Promise<boolean> => {
      const given = await db.insert(i).values(values).onConflictDoNothing().returning({ id: i.id });
      return given.length > 0;
    },
    /** the badge, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<InsigniaRow | null> => lockRow(db, i, i.id, id, writable),
    takeBack: async (id: string, returned: Pick<InsigniaRow, 'returnedOn'>): Promise<void> => {
      await db
        .update(i)
        .set(returned)
        .where(and(eq(i.id, id), writable));
    },
  };
}
