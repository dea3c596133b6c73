import { and, desc, eq, gte, isNull, lt, ne, sql, type SQL } from 'drizzle-orm';
import { addDays } from '#law/dates.ts';
import { aggregate, month } from '#platform/aggregate.ts';
import { among, byId, notAfter, notBefore, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { page, type Listing, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { complaint as c, type ComplaintRow } from '../tables.ts';
import type { ComplaintFilter, ComplaintGroup, ComplaintOrder } from '../types.generated.ts';

export const COLUMNS = {
  place: c.jurisdiction,
  province: c.province,
  prefecture: c.prefecture,
  key: c.id,
  office: c.centreId,
  receiver: c.agencyId,
};

const COMPLAINTS: Listing<ComplaintRow, ComplaintOrder> = {
  table: c,
  resource: 'complaint',
  columns: COLUMNS,
  key: c.id,
  orders: {
    REGISTERED_DESC: { column: c.registeredOn, descending: true },
    REGISTERED_ASC: { column: c.registeredOn, descending: false },
  },
};

const GROUPS: Readonly<Record<ComplaintGroup, SQL>> = {
  PROVINCE: sql`${c.province}`,
  PREFECTURE: sql`${c.prefecture}`,
  COUNTY: sql`${c.jurisdiction}`,
  MONTH: month(c.registeredOn),
  KIND: sql`${c.kind}`,
  STATUS: sql`${c.status}`,
  SUBJECT_RIGHT: sql`${c.subjectRight}`,
  IDENTITY_MODE: sql`${c.identityMode}`,
};

/** The same as `isOverdue`, today; complaints that await nothing have no day at all. */
const overdue = and(lt(c.nextDueOn, sql`platform.today()`), isNull(c.closedOn)) as SQL;

function conditions(filter: ComplaintFilter | null | undefined): (SQL | undefined)[] {
  if (!filter) return [];
  return [
    under(COLUMNS, filter.under),
    byId(c.centreId, filter.centreId),
    among(c.kind, filter.kind),
    among(c.status, filter.status),
    among(c.subjectRight, filter.subjectRight),
    notBefore(c.registeredOn, filter.registeredFrom),
    notAfter(c.registeredOn, filter.registeredTo),
    filter.bouncedAtLeast == null ? undefined : gte(c.bounceCount, filter.bouncedAtLeast),
    filter.overdue == null ? undefined : filter.overdue ? overdue : sql`(${overdue}) is not true`,
  ];
}

type ListRequest = Omit<PageRequest<ComplaintOrder>, 'where'> & { readonly filter?: ComplaintFilter | null | undefined };

/** How far back, and how many, other complaints against the same accused are shown. */
const DUPLICATE_DAYS = 365;
const MOST_DUPLICATES = 5;

/** Lists and counts over many complaints. */
export function complaintLists(db: Db, viewer: Viewer, visible: SQL | undefined) {
  return {
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, COMPLAINTS, { ...request, where: conditions(filter) }),
    aggregate: (filter: ComplaintFilter | null | undefined, groupBy: readonly ComplaintGroup[]) =>
      aggregate(db, viewer, COMPLAINTS, GROUPS, { where: conditions(filter), groupBy }),
    /** other complaints against the same accused that the viewer may see, newest first */
    duplicatesOf: ({ id, accused, registeredOn }: ComplaintRow): Promise<ComplaintRow[]> =>
      db
        .select()
        .from(c)
        .where(and(eq(c.accused, accused), ne(c.id, id), gte(c.registeredOn, addDays(registeredOn, -DUPLICATE_DAYS)), visible))
        .orderBy(desc(c.registeredOn), desc(c.id))
        .limit(MOST_DUPLICATES),
  };
}
