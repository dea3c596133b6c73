import { and, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadById, loadOne } from '#platform/batch.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { partnerAgency as p, type PartnerAgencyRow } from '../tables.ts';

const COLUMNS = { place: p.jurisdiction, province: p.province, prefecture: p.prefecture, key: p.id, office: p.id };

/** Departments and courts that enforcement works with, by id and by code. */
export function partnerReads(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'partnerAgency', COLUMNS);
  const where = (condition: SQL) => db.select().from(p).where(and(condition, visible));
  return {
    byId: loadById<PartnerAgencyRow>((ids) => where(oneOf(p.id, ids))),
    byCode: loadOne<PartnerAgencyRow>(
      (codes) => where(oneOf(p.code, codes)),
      (row) => row.code,
    ),
  };
}
