import { and, eq } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import type { Db } from '#platform/db.ts';
import { lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { officer as o, type OfficerRow } from '../tables.ts';

const COLUMNS = { place: o.jurisdiction, province: o.province, prefecture: o.prefecture, key: o.id, office: o.agencyId };

/**
 * An officer of the viewer's own office, locked until the transaction ends, so that nobody moves on while something is
 * recorded of them; null for everybody else's.
 */
export function ownOfficers(db: Db, viewer: Viewer) {
  const { office } = viewer;
  const writable = predicate(viewer, 'officer', COLUMNS, 'write');
  return {
    lock: async (id: string): Promise<OfficerRow | null> =>
      office === null ? null : lockRow(db, o, o.id, id, and(eq(o.agencyId, office), writable)),
  };
}
