import { and, eq, sql, type SQL } from 'drizzle-orm';
import { predicate, reaches } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadOne } from '#platform/batch.ts';
import { among, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { pagesOf } from '#platform/pages.ts';
import { codeOfArea } from '#platform/reach.ts';
import type { Viewer } from '#platform/viewer.ts';
import { monthOf } from '../lifecycle/periods.ts';
import { FACTS } from './facts.ts';
import { caseFact as f, statReport as r, type StatReportRow } from '../tables.ts';
import type { StatReportFilter, StatReportGroup, StatReportOrder } from '../types.generated.ts';

export type StatReportPage = Page<StatReportRow>;

const COLUMNS = {
  place: r.jurisdiction,
  province: r.province,
  prefecture: r.prefecture,
  key: r.agencyId,
  office: r.agencyId,
};

type ReportOrder = StatReportOrder | 'STANDING_ASC';
const REPORTS: Listing<StatReportRow, ReportOrder> = {
  table: r,
  resource: 'statReport',
  columns: COLUMNS,
  key: r.id,
  orders: {
    PERIOD_DESC: { column: r.period, descending: true },
    PERIOD_ASC: { column: r.period, descending: false },
    STANDING_ASC: { column: r.standing, descending: false },
  },
};

const GROUPS: Readonly<Record<StatReportGroup, SQL>> = {
  PROVINCE: sql`${r.province}`,
  PREFECTURE: sql`${r.prefecture}`,
  MONTH: sql`${r.period}`,
  STATUS: sql`${r.status}`,
};

/**
 * Reports whose cells are not what the live cases give; all cases of the viewer are counted once. Only who reaches cases by
 * their place sees every case of an office: to everybody else no report differs, as none of its cells shows a difference.
 */
function discrepant(viewer: Viewer, period: string | null | undefined): SQL {
  if (viewer.area === null || !reaches(viewer, 'case', 'read', { place: codeOfArea(viewer.area) })) return sql`false`;
  const span = period == null ? undefined : monthOf(period);
  const within = (column: SQL) =>
    span ? sql`${column} >= ${span.firstDay} and ${column} < ${span.nextMonth}` : sql`${column} is not null`;
  const ones = (prefix: string, on: boolean) =>
    sql.join(
      ['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT'].map(
        (kind) => sql`${on ? sql`(${f.kind} = ${sql.raw(`'${kind}'`)})::int` : sql`0`} as ${sql.identifier(prefix + kind[0])}`,
      ),
      sql`, `,
    );
  const line = (day: SQL, docketed: boolean) =>
    sql`select ${f.agencyId} as agency_id, to_char(${day}, 'YYYY-MM') as period, ${ones('d', docketed)}, ${ones('c', !docketed)} from ${f} where ${and(within(day), predicate(viewer, 'case', FACTS))}`;
  return sql`${r.id} in (
    with live as materialized (
      select agency_id, period, sum("dI") as "dI", sum("dM") as "dM", sum("dC") as "dC", sum("cI") as "cI", sum("cM") as "cM", sum("cC") as "cC"
      from (${line(sql`${f.docketedOn}`, true)} union all ${line(sql`${f.concludedOn}`, false)}) as facts group by agency_id, period
    )
    select x.id from ${r} x left join live on live.agency_id = x.agency_id and live.period = x.period
    where x.status <> 'OPEN' and (x.docketed_infringement, x.docketed_mediation, x.docketed_counterfeit, x.concluded_infringement, x.concluded_mediation, x.concluded_counterfeit)
      is distinct from (coalesce("dI", 0), coalesce("dM", 0), coalesce("dC", 0), coalesce("cI", 0), coalesce("cM", 0), coalesce("cC", 0)))`;
}

type Filter = StatReportFilter | null | undefined;
function conditions(viewer: Viewer, filter: Filter): (SQL | undefined)[] {
  if (!filter) return [];
  const { period, discrepant: wanted } = filter;
  if (period != null) monthOf(period);
  return [
    under(COLUMNS, filter.under),
    period == null ? undefined : eq(r.period, period),
    among(r.status, filter.status),
    wanted == null ? undefined : wanted ? discrepant(viewer, period) : sql`not (${discrepant(viewer, period)})`,
  ];
}

const byId = lookUp({ table: r, by: r.id, resource: 'statReport', columns: COLUMNS });
const byNo = lookUp({ table: r, by: r.reportNo, resource: 'statReport', columns: COLUMNS });

type ListRequest = Omit<PageRequest<ReportOrder>, 'where'> & { readonly filter?: Filter };

/** Monthly reports by id, by number, by office, as a list and as counts. */
export function reportReads(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'statReport', COLUMNS);
  const ofAgency = pagesOf(db, viewer, REPORTS, {
    belongs: (agencyId) => sql`${r.agencyId} = ${agencyId}`,
    conditions: (filter: Filter) => conditions(viewer, filter),
  });
  return {
    byId: loadById<StatReportRow>((ids) => byId(db, viewer, ids)),
    byNo: loadOne<StatReportRow>(
      (numbers) => byNo(db, viewer, numbers),
      (row) => row.reportNo,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, REPORTS, { ...request, where: conditions(viewer, filter) }),
    ofOffice: (agencyId: string, first: number, after?: string | null) => ofAgency(agencyId, { orderBy: 'PERIOD_DESC', first, after }),
    aggregate: (filter: Filter, groupBy: readonly StatReportGroup[]) =>
      aggregate(db, viewer, REPORTS, GROUPS, { where: conditions(viewer, filter), groupBy }),
    /** how many reports of a month are expected, came, and came in time, under one division */
    reporting: async (filter: StatReportFilter): Promise<{ expected: number; received: number; onTime: number }> => {
      const [row] = await db
        .select({
          expected: sql<number>`count(*)::int`,
          received: sql<number>`(count(*) filter (where ${r.standing} > 0))::int`,
          onTime: sql<number>`(count(*) filter (where ${r.standing} = 2))::int`,
        })
        .from(r)
        .where(and(...conditions(viewer, filter), visible));
      return row ?? { expected: 0, received: 0, onTime: 0 };
    },
  };
}
