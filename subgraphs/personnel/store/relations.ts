import { and, desc, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Declared } from '../lifecycle/service.ts';
import { declaredRelation as r, type DeclaredRelationRow, type OfficerRow } from '../tables.ts';

const COLUMNS = {
  place: r.jurisdiction,
  province: r.province,
  prefecture: r.prefecture,
  key: r.id,
  office: r.agencyId,
  person: r.officerId,
};

const byId = lookUp({ table: r, by: r.id, resource: 'declaredRelation', columns: COLUMNS });
const byOfficer = lookUp({
  table: r,
  by: r.officerId,
  resource: 'declaredRelation',
  columns: COLUMNS,
  orderBy: [desc(r.declaredOn), desc(r.id)],
});

/** Declared relations (§2.9), personal data. Whoever assigns a team learns of a conflict by `personnel.relations_touching` alone. */
export function relationStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'declaredRelation', COLUMNS, 'write');
  return {
    byId: loadById<DeclaredRelationRow>((ids) => byId(db, viewer, ids)),
    /** newest first */
    of: loadMany<DeclaredRelationRow>(
      (officerIds) => byOfficer(db, viewer, officerIds),
      (row) => row.officerId,
    ),
    lock: (id: string): Promise<DeclaredRelationRow | null> => lockRow(db, r, r.id, id, writable),
    declare: async ({ id: officerId, agencyId, jurisdiction }: OfficerRow, facts: Declared): Promise<string> => {
      const id = uuidv7();
      await db.insert(r).values({ id, officerId, agencyId, jurisdiction, ...facts });
      return id;
    },
    end: async (id: string, endsOn: string): Promise<void> => {
      await db
        .update(r)
        .set({ endsOn })
        .where(and(eq(r.id, id), writable));
    },
  };
}
