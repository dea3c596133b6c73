import { sql, type SQL } from 'drizzle-orm';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadOne } from '#platform/batch.ts';
import { among, contains, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { agency as a, type AgencyRow } from '../tables.ts';
import type { AgencyFilter, AgencyGroup, AgencyOrder } from '../types.generated.ts';

export type AgencyPage = Page<AgencyRow>;

export const COLUMNS = { place: a.jurisdiction, province: a.province, prefecture: a.prefecture, key: a.id, office: a.id };

const AGENCIES: Listing<AgencyRow, AgencyOrder> = {
  table: a,
  resource: 'agency',
  columns: COLUMNS,
  key: a.id,
  orders: { CODE_ASC: { column: a.code, descending: false }, ESTABLISHED_DESC: { column: a.establishedOn, descending: true } },
};

const GROUPS: Readonly<Record<AgencyGroup, SQL>> = { PROVINCE: sql`${a.province}`, LEVEL: sql`${a.level}` };

type Filter = AgencyFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  among(a.level, filter?.level),
  contains(a.name, filter?.name),
];

const byId = lookUp({ table: a, by: a.id, resource: 'agency', columns: COLUMNS });
const byCode = lookUp({ table: a, by: a.code, resource: 'agency', columns: COLUMNS });
const bySeat = lookUp({ table: a, by: a.jurisdiction, resource: 'agency', columns: COLUMNS });

type ListRequest = Omit<PageRequest<AgencyOrder>, 'where'> & { readonly filter?: Filter };

/** Offices by id, by code, by the division where they are seated, as a list and as counts. */
export function agencyReads(db: Db, viewer: Viewer) {
  return {
    byId: loadById<AgencyRow>((ids) => byId(db, viewer, ids)),
    byCode: loadOne<AgencyRow>(
      (codes) => byCode(db, viewer, codes),
      (row) => row.code,
    ),
    seatedIn: loadOne<AgencyRow>(
      (codes) => bySeat(db, viewer, codes),
      (row) => row.jurisdiction,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, AGENCIES, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly AgencyGroup[]) =>
      aggregate(db, viewer, AGENCIES, GROUPS, { where: conditions(filter), groupBy }),
  };
}
