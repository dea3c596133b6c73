import { and, asc } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadMany, loadOne } from '#platform/batch.ts';
import { among, contains, oneOf, within } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
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

type ListRequest = Omit<PageRequest<JurisdictionOrder>, 'where'> & { readonly filter?: JurisdictionFilter | null | undefined };

/** Divisions by code, by the division above, and as a list. */
export function jurisdictionReads(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'jurisdiction', COLUMNS);
  return {
    byCode: loadOne<JurisdictionRow>(
      (codes) =>
        db
          .select()
          .from(j)
          .where(and(oneOf(j.code, codes), visible)),
      (row) => row.code,
    ),
    below: loadMany<JurisdictionRow>(
      (codes) =>
        db
          .select()
          .from(j)
          .where(and(oneOf(j.parent, codes), visible))
          .orderBy(asc(j.parent), asc(j.code)),
      (row) => row.parent ?? '',
    ),
    page: ({ filter, ...request }: ListRequest) =>
      page(db, viewer, JURISDICTIONS, {
        ...request,
        where: [within(j.code, filter?.under), among(j.level, filter?.level), contains(j.name, filter?.name)],
      }),
  };
}
