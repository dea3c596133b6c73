import { and, sql, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadOne } from '#platform/batch.ts';
import { among, contains, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { agency as a, type AgencyRow } from '../tables.ts';
import type { AgencyFilter, AgencyGroup, AgencyOrder } from '../types.generated.ts';

export type AgencyPage = Page<AgencyRow>;

const COLUMNS = { place: a.jurisdiction, province: a.province, prefecture: a.prefecture, key: a.id, office: a.id };

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

type ListRequest = Omit<PageRequest<AgencyOrder>, 'where'> & { readonly filter?: Filter };

/** Offices by id, by code, by the division where they are seated, as a list and as counts. */
export function agencyReads(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'agency', COLUMNS);
  const where = (condition: SQL) => db.select().from(a).where(and(condition, visible));
  return {
    byId: loadById<AgencyRow>((ids) => where(oneOf(a.id, ids))),
    byCode: loadOne<AgencyRow>(
      (codes) => where(oneOf(a.code, codes)),
      (row) => row.code,
    ),
    seatedIn: loadOne<AgencyRow>(
      (codes) => where(oneOf(a.jurisdiction, codes)),
      (row) => row.jurisdiction,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, AGENCIES, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly AgencyGroup[]) =>
      aggregate(db, viewer, AGENCIES, GROUPS, { where: conditions(filter), groupBy }),
  };
}
