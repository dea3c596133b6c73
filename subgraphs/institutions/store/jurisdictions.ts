import { asc } from 'drizzle-orm';
import { loadMany, loadOne } from '#platform/batch.ts';
import { among, contains, within } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { jurisdiction as j, type JurisdictionRow } from '../tables.ts';
import type { JurisdictionFilter, JurisdictionOrder } from '../types.generated.ts';

export type JurisdictionPage = Page<JurisdictionRow>;

/** A division is its own place; published facts need no columns for the levels above. */
const COLUMNS = { place: j.code, province: j.code, prefecture: j.code, key: j.code };

const JURISDICTIONS: Listing<JurisdictionRow, JurisdictionOrder> = {
  table: j,
  resource: 'jurisdiction',
  columns: COLUMNS,
  key: j.code,
  orders: { CODE_ASC: { column: j.code, descending: false }, CODE_DESC: { column: j.code, descending: true } },
};

const byCode = lookUp({ table: j, by: j.code, resource: 'jurisdiction', columns: COLUMNS });
const byParent = lookUp({ table: j, by: j.parent, resource: 'jurisdiction', columns: COLUMNS, orderBy: [asc(j.code)] });

type ListRequest = Omit<PageRequest<JurisdictionOrder>, 'where'> & { readonly filter?: JurisdictionFilter | null | undefined };

/** Divisions by code, by the division above, and as a list. */
export function jurisdictionReads(db: Db, viewer: Viewer) {
  return {
    byCode: loadOne<JurisdictionRow>(
      (codes) => byCode(db, viewer, codes),
      (row) => row.code,
    ),
    below: loadMany<JurisdictionRow>(
      (codes) => byParent(db, viewer, codes),
      (row) => row.parent ?? '',
    ),
    page: ({ filter, ...request }: ListRequest) =>
      page(db, viewer, JURISDICTIONS, {
        ...request,
        where: [within(j.code, filter?.under), among(j.level, filter?.level), contains(j.name, filter?.name)],
      }),
  };
}
