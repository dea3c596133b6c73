import { and, asc, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import { branches, predicate } from '#platform/access.ts';
import { aggregate, month } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, byId as sameId, notAfter, notBefore, under, within } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { codeOfArea } from '#platform/reach.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { assistRequest as t, type AssistRequestRow } from '../tables.ts';
import type { AssistRequestFilter, AssistRequestGroup, AssistRequestOrder } from '../types.generated.ts';
import { columnsOf } from './columns.ts';

export type AssistRequestPage = Page<AssistRequestRow>;

const COLUMNS = { ...columnsOf(t, t.id), receiver: t.receiverId, destination: t.toJurisdiction };
const REQUESTS: Listing<AssistRequestRow, AssistRequestOrder> = {
  table: t,
  resource: 'assistRequest',
  columns: COLUMNS,
  key: t.id,
  orders: { REQUESTED_DESC: { column: t.requestedOn, descending: true }, REQUESTED_ASC: { column: t.requestedOn, descending: false } },
};
/** Where a request goes, or shall go. */
const TO_PROVINCE = sql`(left(coalesce(${t.toJurisdiction}, ${t.wantedPlace}), 2) || '0000')`;
const GROUPS: Readonly<Record<AssistRequestGroup, SQL>> = {
  PROVINCE: sql`${t.province}`,
  TO_PROVINCE,
  STATUS: sql`${t.status}`,
  KIND: sql`${t.kind}`,
  MONTH: month(t.requestedOn),
};
/** Waits for a reply today; what was refused waits no longer. */
const WAITING = sql`(${t.repliedOn} is null and ${t.closedOn} is null)`;
const LATE = sql`(${t.repliedOn} > ${t.dueOn} or (${WAITING} and platform.today() > ${t.dueOn}))`;

type Filter = AssistRequestFilter | null | undefined;

function directed({ area, office }: Viewer, direction: NonNullable<Filter>['direction']): SQL | undefined {
  if (direction == null) return undefined;
  if (area === null) return sql`false`;
  const code = codeOfArea(area);
  if (direction === 'OUT') return under(COLUMNS, code);
  return or(and(isNotNull(t.toJurisdiction), within(t.toJurisdiction, code)), office === null ? undefined : eq(t.receiverId, office));
}

const conditions = (viewer: Viewer, filter: Filter): (SQL | undefined)[] =>
  filter
    ? [
        under(COLUMNS, filter.under),
        within(t.toJurisdiction, filter.destinationUnder),
        directed(viewer, filter.direction),
        among(t.status, filter.status),
        among(t.kind, filter.kind),
        filter.overdue == null ? undefined : filter.overdue ? LATE : sql`(${LATE}) is not true`,
        filter.crossProvince == null ? undefined : eq(t.crossProvince, filter.crossProvince),
        sameId(t.caseId, filter.caseId),
        notBefore(t.requestedOn, filter.requestedFrom),
        notAfter(t.requestedOn, filter.requestedTo),
      ]
    : [];

const byId = lookUp({ table: t, by: t.id, resource: 'assistRequest', columns: COLUMNS });
const byCase = lookUp({ table: t, by: t.caseId, resource: 'assistRequest', columns: COLUMNS, orderBy: [asc(t.requestedOn), asc(t.id)] });

interface Pair extends Record<string, unknown> {
  readonly from: string;
  readonly to: string;
  readonly due: number;
  readonly onTime: number;
  readonly overdue: number;
}

/** Requests for assistance, seen from both ends (A4; R9.1 to R9.3). */
export function assistStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'assistRequest', COLUMNS, 'write');
  return {
    byId: loadById<AssistRequestRow>((ids) => byId(db, viewer, ids)),
    ofCase: loadMany<AssistRequestRow>(
      (ids) => byCase(db, viewer, ids),
      (row) => row.caseId,
    ),
    page: ({ filter, ...request }: Omit<PageRequest<AssistRequestOrder>, 'where'> & { readonly filter?: Filter }) =>
      page(db, viewer, REQUESTS, { ...request, where: conditions(viewer, filter) }),
    aggregate: (filter: Filter, groupBy: readonly AssistRequestGroup[]) =>
      aggregate(db, viewer, REQUESTS, GROUPS, { where: conditions(viewer, filter), groupBy }),
    /** by pair of provinces, how many should be replied by today, were in time, or wait too long (R9.3) */
    matrix: async (from: string | null | undefined, to: string | null | undefined): Promise<readonly Pair[]> => {
      const where = [eq(t.crossProvince, true), notBefore(t.requestedOn, from), notAfter(t.requestedOn, to)];
      const rows = branches(viewer, 'assistRequest', COLUMNS).map(
        (branch) => sql`select ${t.province} as "from", ${TO_PROVINCE} as "to", ${t.repliedOn} <= ${t.dueOn} as in_time,
          (${WAITING} and platform.today() > ${t.dueOn}) as late, ${t.repliedOn} is not null as replied from ${t} where ${and(sql`true`, branch, ...where)}`,
      );
      if (rows.length === 0) return [];
      return db.execute<Pair>(sql`select "from", "to", count(*) filter (where replied or late)::int as due, count(*) filter (where in_time)::int as "onTime",
        count(*) filter (where late)::int as overdue from (${sql.join(rows, sql` union all `)}) as pairs group by 1, 2 order by 1, 2`);
    },
    lock: (id: string): Promise<AssistRequestRow | null> => lockRow(db, t, t.id, id, writable),
    insert: async (row: typeof t.$inferInsert): Promise<void> => void (await db.insert(t).values(row)),
    change: (id: string, values: Partial<typeof t.$inferInsert>): Promise<void> => changeRow(db, t, t.id, id, values, writable),
  };
}
