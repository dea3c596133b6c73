import { and, asc, eq, gte, isNull, lte, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import { byId as sameId, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { pagesOf } from '#platform/pages.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Filed } from '../lifecycle/exhibition-shows.ts';
import type { Handler } from '../lifecycle/team.ts';
import {
  exhibition as e,
  exhibitionCase as x,
  exhibitionOfficer as o,
  type ExhibitionCaseRow,
  type ExhibitionOfficerRow,
  type ExhibitionRow,
} from '../tables.ts';
import type { ExhibitionFilter, ExhibitionOrder } from '../types.generated.ts';
import { columnsOf } from './columns.ts';

export type ExhibitionPage = Page<ExhibitionRow>;
export type ExhibitionCasePage = Page<ExhibitionCaseRow>;

const SHOWS = columnsOf(e, e.id);
const OFFICERS = columnsOf(o, o.exhibitionId);
const CASES = columnsOf(x, x.id);

const LISTING: Listing<ExhibitionRow, ExhibitionOrder> = {
  table: e,
  resource: 'exhibition',
  columns: SHOWS,
  key: e.id,
  orders: { OPENS_DESC: { column: e.fromOn, descending: true }, OPENS_ASC: { column: e.fromOn, descending: false } },
};
const COMPLAINTS: Listing<ExhibitionCaseRow, 'NEWEST'> = {
  table: x,
  resource: 'exhibitionCase',
  columns: CASES,
  key: x.id,
  orders: { NEWEST: { column: x.id, descending: true } },
};
const showsById = lookUp<ExhibitionRow>({ table: e, by: e.id, resource: 'exhibition', columns: SHOWS });
const casesById = lookUp<ExhibitionCaseRow>({ table: x, by: x.id, resource: 'exhibitionCase', columns: CASES });
const officersOfShows = lookUp<ExhibitionOfficerRow>({
  table: o,
  by: o.exhibitionId,
  resource: 'exhibitionOfficer',
  columns: OFFICERS,
  orderBy: [asc(o.stationedOn), asc(o.officerId)],
});

type Filter = ExhibitionFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(SHOWS, filter?.under),
  sameId(e.agencyId, filter?.agencyId),
  filter?.on == null ? undefined : and(lte(e.fromOn, filter.on), gte(e.toOn, filter.on)),
  filter?.desk == null ? undefined : eq(e.desk, filter.desk),
];
type ListRequest = Omit<PageRequest<ExhibitionOrder>, 'where'> & { readonly filter?: Filter };

export interface ShowFigures {
  readonly received: number;
  readonly resolved: number;
  readonly inShow: number;
}

/** Shows and the complaints at them (展会, §2.5, R8.6, R8.7). */
export function exhibitionStore(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'exhibitionCase', CASES);
  const writable = predicate(viewer, 'exhibition', SHOWS, 'write');
  const mine = predicate(viewer, 'exhibitionCase', CASES, 'write');
  const casesBelow = pagesOf(db, viewer, COMPLAINTS, { belongs: (show) => sql`${x.exhibitionId} = ${show}`, conditions: () => [] });
  return {
    byId: loadById<ExhibitionRow>((ids) => showsById(db, viewer, ids)),
    caseById: loadById<ExhibitionCaseRow>((ids) => casesById(db, viewer, ids)),
    officersOf: loadMany<ExhibitionOfficerRow>(
      (ids) => officersOfShows(db, viewer, ids),
      (row) => row.exhibitionId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, LISTING, { ...request, where: conditions(filter) }),
    casesOf: (showId: string, first: number, after?: string | null) => casesBelow(showId, { orderBy: 'NEWEST', first, after }),
    /** how the complaints of shows were settled */
    figuresOf: loadOne<ShowFigures & { readonly id: string }>(
      async (ids) =>
        db
          .select({
            id: x.exhibitionId,
            received: sql<number>`count(*)::int`,
            resolved: sql<number>`count(${x.closedAt})::int`,
            inShow: sql<number>`(count(*) filter (where ${x.closedAt} at time zone 'Asia/Shanghai' <= ${e.toOn} + coalesce(${e.closingTime}, '23:59:59.999999')::time))::int`,
          })
          .from(x)
          .innerJoin(e, eq(e.id, x.exhibitionId))
          .where(and(oneOf(x.exhibitionId, ids), visible))
          .groupBy(x.exhibitionId),
      ({ id }) => id,
    ),
    /** exhibitors at these shows with two findings and more anywhere, the most first (R8.7) */
    repeatExhibitorsOf: loadMany<{ readonly showId: string; readonly exhibitor: string; readonly findings: number }>(
      async (ids) => {
        const found = sql`select exhibitor, count(*)::int as findings from ${x} where ${and(eq(x.status, 'WITHDRAWN_EXHIBIT'), visible)} group by exhibitor having count(*) >= 2`;
        const rows = await db.execute<{ id: string; exhibitor: string; findings: number }>(
          sql`select distinct ${x.exhibitionId} as id, ${x.exhibitor} as exhibitor, f.findings from ${x} join (${found}) f on f.exhibitor = ${x.exhibitor}
              where ${and(oneOf(x.exhibitionId, ids), visible)} order by f.findings desc, 2`,
        );
        return rows.map(({ id: showId, ...row }) => ({ showId, ...row }));
      },
      ({ showId }) => showId,
    ),
    /** whether a show is on record; whoever records it at once waits here */
    onRecord: async (agencyId: string, name: string, fromOn: string): Promise<boolean> => {
      await inTurn(db, 'exhibition', `${agencyId} ${name} ${fromOn}`);
      const same = and(eq(e.agencyId, agencyId), eq(e.name, name), eq(e.fromOn, fromOn));
      return (await db.select({ id: e.id }).from(e).where(same)).length > 0;
    },
    create: async (row: Omit<typeof e.$inferInsert, 'id'>): Promise<string> => {
      const id = uuidv7();
      await db.insert(e).values({ id, ...row });
      return id;
    },
    lock: (id: string): Promise<ExhibitionRow | null> => lockRow(db, e, e.id, id, writable),
    stationedAt: async (showId: string): Promise<readonly string[]> =>
      (
        await db
          .select({ id: o.officerId })
          .from(o)
          .where(and(eq(o.exhibitionId, showId), isNull(o.withdrawnOn), predicate(viewer, 'exhibitionOfficer', OFFICERS)))
      ).map(({ id }) => id),
    station: async (
      { id, agencyId, jurisdiction }: ExhibitionRow,
      added: readonly Handler[],
      withdrawn: readonly string[],
      on: string,
    ): Promise<void> => {
      const present = and(eq(o.exhibitionId, id), isNull(o.withdrawnOn), predicate(viewer, 'exhibitionOfficer', OFFICERS, 'write'));
      await db
        .update(o)
        .set({ withdrawnOn: on })
        .where(and(present, oneOf(o.officerId, withdrawn)));
      const rows = added.map(({ officerId, name, certificateNumber }) => ({ officerId, name, certificateNumber }));
      const place = { exhibitionId: id, agencyId, jurisdiction, stationedOn: on };
      // withdrawn and stationed again on one day: one line
      if (rows.length > 0)
        await db
          .insert(o)
          .values(rows.map((row) => ({ ...place, ...row })))
          .onConflictDoUpdate({ target: [o.exhibitionId, o.officerId, o.stationedOn], set: { withdrawnOn: null } });
      await changeRow(db, e, e.id, id, {}, writable);
    },
    file: async ({ id: exhibitionId, agencyId, jurisdiction }: ExhibitionRow, filed: Filed): Promise<string> => {
      const id = uuidv7();
      await db.insert(x).values({ id, exhibitionId, agencyId, jurisdiction, ...filed });
      return id;
    },
    lockCase: (id: string): Promise<ExhibitionCaseRow | null> => lockRow(db, x, x.id, id, mine),
    change: (id: string, values: Partial<typeof x.$inferInsert>): Promise<void> => changeRow(db, x, x.id, id, values, mine),
  };
}
