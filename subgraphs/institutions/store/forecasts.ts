import { and, desc, eq, isNull, lt, ne, sql, type SQL } from 'drizzle-orm';
import { predicate, reaches } from '#platform/access.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { byId, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import {
  disputeForecast as f,
  profilePatent as h,
  serviceAction as s,
  talentProfile as p,
  type DisputeForecastRow,
  type TalentProfileRow,
} from '../tables.ts';
import type { DisputeForecastFilter, DisputeForecastOrder, TalentServiceFigures } from '../types.generated.ts';
import { COLUMNS as PROFILE, ofProfile } from './talent.ts';

export type DisputeForecastPage = Page<DisputeForecastRow>;

const COLUMNS = {
  place: f.jurisdiction,
  province: f.province,
  prefecture: f.prefecture,
  key: f.profileId,
  office: f.centreId,
  receiver: f.agencyId,
};

const FORECASTS: Listing<DisputeForecastRow, DisputeForecastOrder> = {
  table: f,
  resource: 'disputeForecast',
  columns: COLUMNS,
  key: f.id,
  orders: {
    RAISED_DESC: { column: f.raisedOn, descending: true },
    RAISED_ASC: { column: f.raisedOn, descending: false },
    DUE_ASC: { column: f.dueOn, descending: false },
  },
};

/** The same as `isOverdue`, today. */
const overdue = and(lt(f.dueOn, sql`platform.today()`), isNull(f.forecastOn)) as SQL;
const open = isNull(f.forecastOn);
const only = (wanted: boolean | null | undefined, condition: SQL): SQL | undefined =>
  wanted == null ? undefined : wanted ? condition : sql`not (${condition})`;

type Filter = DisputeForecastFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  only(filter?.open, open),
  only(filter?.overdue, overdue),
  byId(f.profileId, filter?.profileId),
];

const forecastsById = lookUp({ table: f, by: f.id, resource: 'disputeForecast', columns: COLUMNS });
const forecastsOfProfiles = lookUp({
  table: f,
  by: f.profileId,
  resource: 'disputeForecast',
  columns: COLUMNS,
  orderBy: [desc(f.raisedOn), desc(f.id)],
});

type ListRequest = Omit<PageRequest<DisputeForecastOrder>, 'where'> & { readonly filter?: Filter };
type New = Pick<DisputeForecastRow, 'id' | 'patentNumber' | 'dispute' | 'raisedOn' | 'dueOn'>;
/** Cases of one place and office that raised alerts. */
interface Matters {
  readonly place: string;
  readonly office: string;
  readonly count: number;
}
const NO_FIGURES = { profilesServed: 0, patentsMonitored: 0, serviceActions: 0, alerts: 0, alertsOverdue: 0, matters: [] };
type Made = Pick<DisputeForecastRow, 'impact' | 'likelihood' | 'plan' | 'forecastOn'>;

/** Disputes that touch profiles, with their forecasts, read and written (R12.5). */
export function forecastStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'disputeForecast', COLUMNS, 'write');
  return {
    byId: loadById<DisputeForecastRow>((ids) => forecastsById(db, viewer, ids)),
    ofProfile: loadMany<DisputeForecastRow>(
      (ids) => forecastsOfProfiles(db, viewer, ids),
      (row) => row.profileId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, FORECASTS, { ...request, where: conditions(filter) }),
    /** what the service amounts to, of what the viewer may see (R12.4) */
    figures: async (code: string | null | undefined): Promise<TalentServiceFigures> => {
      const profiles = and(sql`true`, under(PROFILE, code), predicate(viewer, 'talentProfile', PROFILE));
      const alerts = and(sql`true`, under(COLUMNS, code), predicate(viewer, 'disputeForecast', COLUMNS));
      const [row] = await db.execute<Omit<TalentServiceFigures, 'alertsWithCase'> & { readonly matters: readonly Matters[] }>(sql`
        select count(*) filter (where services > 0)::int as "profilesServed", coalesce(sum(services), 0)::int as "serviceActions",
          (select count(distinct ${h.patentNumber})::int from ${h} join ${p} on ${p.id} = ${h.profileId} where ${profiles} and ${p.status} in ('ACTIVE', 'ALERT')) as "patentsMonitored",
          (select count(*)::int from ${f} where ${alerts}) as "alerts",
          (select coalesce(jsonb_agg(jsonb_build_object('place', place, 'office', office, 'count', n)), '[]') from (
            select ${f.matterPlace} as place, ${f.matterOffice} as office, count(*) as n from ${f} where ${alerts} and ${f.caseId} is not null group by 1, 2
          ) as docketed) as matters,
          (select count(*)::int from ${f} where ${alerts} and ${overdue}) as "alertsOverdue"
        from (select (select count(*) from ${s} where ${s.profileId} = ${p.id}) as services from ${p} where ${profiles}) as served`);
      const { matters, ...counts } = row ?? NO_FIGURES;
      // an alert says that it is a case only to who may see that case
      const seen = matters.filter((matter) => reaches(viewer, 'case', 'read', matter));
      return { ...counts, alertsWithCase: seen.reduce((sum, { count }) => sum + count, 0) };
    },
    insert: async (profile: TalentProfileRow, raised: New): Promise<void> => {
      await db.insert(f).values({ ...raised, ...ofProfile(profile) });
    },
    /** the alert, locked for its forecast by this viewer; lock its profile first, as who raises alerts does */
    lock: (id: string): Promise<DisputeForecastRow | null> => lockRow(db, f, f.id, id, writable),
    /** open forecasts of the profile besides this one */
    othersOpen: async ({ id, profileId }: DisputeForecastRow): Promise<number> => {
      const rows = await db
        .select({ id: f.id })
        .from(f)
        .where(and(eq(f.profileId, profileId), ne(f.id, id), open, writable));
      return rows.length;
    },
    complete: async (id: string, made: Made): Promise<void> => {
      await db
        .update(f)
        .set(made)
        .where(and(eq(f.id, id), writable));
    },
  };
}
