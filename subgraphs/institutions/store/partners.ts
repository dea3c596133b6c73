import { loadById, loadOne } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { Viewer } from '#platform/viewer.ts';
import { partnerAgency as p, type PartnerAgencyRow } from '../tables.ts';

const COLUMNS = { place: p.jurisdiction, province: p.province, prefecture: p.prefecture, key: p.id, office: p.id };

const byId = lookUp({ table: p, by: p.id, resource: 'partnerAgency', columns: COLUMNS });
const byCode = lookUp({ table: p, by: p.code, resource: 'partnerAgency', columns: COLUMNS });

/** Departments and courts that enforcement works with, by id and by code. */
export function partnerReads(db: Db, viewer: Viewer) {
  return {
    byId: loadById<PartnerAgencyRow>((ids) => byId(db, viewer, ids)),
    byCode: loadOne<PartnerAgencyRow>(
      (codes) => byCode(db, viewer, codes),
      (row) => row.code,
    ),
  };
}
