import { sql, type SQL } from 'drizzle-orm';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadOne } from '#platform/batch.ts';
import { among, holdsOn, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { partnerAgency as p, type PartnerAgencyRow } from '../tables.ts';
import type { PartnerAgencyFilter, PartnerAgencyGroup, PartnerAgencyOrder } from '../types.generated.ts';

export type PartnerAgencyPage = Page<PartnerAgencyRow>;

const COLUMNS = { place: p.jurisdiction, province: p.province, prefecture: p.prefecture, key: p.id, office: p.id };

const PARTNERS: Listing<PartnerAgencyRow, PartnerAgencyOrder> = {
  table: p,
  resource: 'partnerAgency',
  columns: COLUMNS,
  key: p.id,
  orders: { CODE_ASC: { column: p.code, descending: false }, CODE_DESC: { column: p.code, descending: true } },
};
const GROUPS: Readonly<Record<PartnerAgencyGroup, SQL>> = { KIND: sql`${p.kind}`, PROVINCE: sql`${p.province}` };

type Filter = PartnerAgencyFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  among(p.kind, filter?.kind),
  holdsOn(p.validFrom, p.validTo, filter?.on),
];

const byId = lookUp({ table: p, by: p.id, resource: 'partnerAgency', columns: COLUMNS });
const byCode = lookUp({ table: p, by: p.code, resource: 'partnerAgency', columns: COLUMNS });

type ListRequest = Omit<PageRequest<PartnerAgencyOrder>, 'where'> & { readonly filter?: Filter };

/** Departments and courts that enforcement works with, by id, by code, as a list and as counts. */
export function partnerReads(db: Db, viewer: Viewer) {
  return {
    byId: loadById<PartnerAgencyRow>((ids) => byId(db, viewer, ids)),
    byCode: loadOne<PartnerAgencyRow>(
      (codes) => byCode(db, viewer, codes),
      (row) => row.code,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, PARTNERS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly PartnerAgencyGroup[]) =>
      aggregate(db, viewer, PARTNERS, GROUPS, { where: conditions(filter), groupBy }),
  };
}
