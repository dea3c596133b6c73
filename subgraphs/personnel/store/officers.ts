import { and, eq, gte, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { aggregate, month } from '#platform/aggregate.ts';
import { loadById, loadOne } from '#platform/batch.ts';
import { contains, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { pagesOf } from '#platform/pages.ts';
import type { Viewer } from '#platform/viewer.ts';
import { officer as o, type OfficerRow } from '../tables.ts';
import type { OfficerFilter, OfficerGroup, OfficerOrder } from '../types.generated.ts';

export type OfficerPage = Page<OfficerRow>;

const COLUMNS = { place: o.jurisdiction, province: o.province, prefecture: o.prefecture, key: o.id, office: o.agencyId };

const OFFICERS: Listing<OfficerRow, OfficerOrder> = {
  table: o,
  resource: 'officer',
  columns: COLUMNS,
  key: o.id,
  orders: { STAFF_NUMBER_ASC: { column: o.staffNumber, descending: false }, JOINED_DESC: { column: o.joinedOn, descending: true } },
};

const GROUPS: Readonly<Record<OfficerGroup, SQL>> = {
  PROVINCE: sql`${o.province}`,
  PREFECTURE: sql`${o.prefecture}`,
  COUNTY: sql`${o.jurisdiction}`,
  FULL_TIME: sql`${o.fullTime}::text`,
  MONTH: month(o.joinedOn),
};

const serving = (day: string): SQL | undefined => and(lte(o.joinedOn, day), or(isNull(o.leftOn), gte(o.leftOn, day)));

type Filter = OfficerFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  filter?.fullTime == null ? undefined : eq(o.fullTime, filter.fullTime),
  filter?.servingOn == null ? undefined : serving(filter.servingOn),
  contains(o.name, filter?.name),
];

const byId = lookUp({ table: o, by: o.id, resource: 'officer', columns: COLUMNS });
const byStaffNumber = lookUp({ table: o, by: o.staffNumber, resource: 'officer', columns: COLUMNS });

type ListRequest = Omit<PageRequest<OfficerOrder>, 'where'> & { readonly filter?: Filter };
type OfficeRequest = Pick<PageRequest<OfficerOrder>, 'first' | 'after'>;

/** Officers by id, by staff number, by office, as a list and as counts. */
export function officerReads(db: Db, viewer: Viewer) {
  const ofOffice = pagesOf(db, viewer, OFFICERS, { belongs: (agencyId) => sql`${o.agencyId} = ${agencyId}`, conditions });
  return {
    byId: loadById<OfficerRow>((ids) => byId(db, viewer, ids)),
    byStaffNumber: loadOne<OfficerRow>(
      (numbers) => byStaffNumber(db, viewer, numbers),
      (row) => row.staffNumber,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, OFFICERS, { ...request, where: conditions(filter) }),
    /** who serves at an office on a day */
    servingAt: (agencyId: string, day: string, request: OfficeRequest) =>
      ofOffice(agencyId, { ...request, orderBy: 'STAFF_NUMBER_ASC', filter: { servingOn: day } }),
    aggregate: (filter: Filter, groupBy: readonly OfficerGroup[]) =>
      aggregate(db, viewer, OFFICERS, GROUPS, { where: conditions(filter), groupBy }),
  };
}
