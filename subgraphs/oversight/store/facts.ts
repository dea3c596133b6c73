import { and, sql, type SQL } from 'drizzle-orm';
import { branches, predicate } from '#platform/access.ts';
import { loadMany } from '#platform/batch.ts';
import { under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { badInput } from '#platform/errors.ts';
import type { Viewer } from '#platform/viewer.ts';
import { KINDS, type LiveCount } from '../lifecycle/figures.ts';
import type { Span } from '../lifecycle/periods.ts';
import type { PublicCount } from '../lifecycle/suppression.ts';
import { caseFact as f } from '../tables.ts';
import type { CubeDimension } from '../types.generated.ts';

export const FACTS = { place: f.jurisdiction, province: f.province, prefecture: f.prefecture, key: f.id, office: f.agencyId };
const MOST_CELLS = 10_000;

export interface OfficeCount extends LiveCount, Record<string, unknown> {
  readonly agencyId: string;
  readonly firstDay: string;
}
export interface CubeRow extends Record<string, unknown> {
  readonly docketed: number;
  readonly concluded: number;
  readonly medianDays: number | null;
}
/** How a dimension is read; a month is that of docketing for what was docketed, and of conclusion for what was concluded. */
const DIMENSIONS: Readonly<Record<CubeDimension, (day: SQL) => SQL>> = {
  PROVINCE: () => sql`${f.province}`,
  PREFECTURE: () => sql`${f.prefecture}`,
  MONTH: (day) => sql`to_char(${day}, 'YYYY-MM')`,
  KIND: () => sql`${f.kind}`,
  PATENT_TYPE: () => sql`${f.patentType}`,
};

const during = (column: SQL, { firstDay, nextMonth }: Span): SQL => sql`(${column} >= ${firstDay} and ${column} < ${nextMonth})`;
const docketedOn = sql`${f.docketedOn}`;
const concludedOn = sql`${f.concludedOn}`;

/** Statistics over what cases publishes, of what the viewer may see (R6.4). */
export function factReads(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'case', FACTS);
  return {
    /** live counts of an office and month, keyed `<agency id> <first day>` */
    ofOffice: loadMany<OfficeCount>(
      (keys) => {
        const pairs = keys.map((key) => key.split(' '));
        const agencies = sql.param(pairs.map(([agency]) => agency));
        // drizzle sends date[] as it stands, which no driver can write: the days go as text
        const days = sql.param(pairs.map(([, day]) => day));
        return db.execute<OfficeCount>(sql`
          select k.agency as "agencyId", k.day::text as "firstDay", live.* from unnest(${agencies}::uuid[], ${days}::text[]::date[]) as k (agency, day)
          cross join lateral (
            select ${f.kind}, (count(*) filter (where ${f.docketedOn} >= k.day and ${f.docketedOn} < k.day + interval '1 month'))::int as docketed,
              (count(*) filter (where ${f.concludedOn} >= k.day and ${f.concludedOn} < k.day + interval '1 month'))::int as concluded
            from ${f} where ${f.agencyId} = k.agency and ${and(sql`true`, visible)}
              and ((${f.docketedOn} >= k.day and ${f.docketedOn} < k.day + interval '1 month')
                or (${f.concludedOn} >= k.day and ${f.concludedOn} < k.day + interval '1 month'))
            group by ${f.kind}) live`);
      },
      ({ agencyId, firstDay }) => `${agencyId} ${firstDay}`,
    ),
    /** one row for each combination of dimensions, named d0, d1, …; each way of access is a branch of its own */
    cube: async (by: readonly CubeDimension[], span: Span, code: string | null | undefined): Promise<readonly CubeRow[]> => {
      const line = (branch: SQL | undefined, day: SQL, concluded: boolean) => {
        const dimensions = by.map((dimension, index) => sql`${DIMENSIONS[dimension](day)} as ${sql.identifier(`d${index}`)}, `);
        const days = concluded ? sql`${f.concludedOn} - ${f.docketedOn}` : sql`null::int`;
        return sql`select ${sql.join(dimensions)} ${concluded ? 1 : 0}::int as done, ${days} as days from ${f} where ${and(during(day, span), under(FACTS, code), branch)}`;
      };
      const ways = branches(viewer, 'case', FACTS);
      const lines = (ways.length > 0 ? ways : [sql`false`]).flatMap((branch) => [
        line(branch, docketedOn, false),
        line(branch, concludedOn, true),
      ]);
      const keys = by.map((_, index) => sql.identifier(`d${index}`));
      const list = sql.join(keys, sql`, `);
      const rows = await db.execute<CubeRow>(sql`
        select ${keys.length > 0 ? sql`${list}, ` : sql``} (count(*) filter (where done = 0))::int as docketed, (count(*) filter (where done = 1))::int as concluded,
          percentile_cont(0.5) within group (order by days) filter (where done = 1) as "medianDays"
        from (${sql.join(lines, sql` union all `)}) as facts
        ${keys.length > 0 ? sql`group by ${list} order by ${list}` : sql``} limit ${MOST_CELLS + 1}`);
      if (rows.length > MOST_CELLS)
        throw badInput('Too many cells. Shorten the period or drop a dimension.', '统计单元过多,请缩短时段或减少维度。');
      return rows;
    },
    /** the national month, for the public; small numbers are withheld by the caller */
    published: ({ firstDay, nextMonth }: Span): Promise<readonly PublicCount[]> =>
      db.execute<PublicCount & Record<string, unknown>>(
        // every province and kind has its row: one that is missing would tell that its neighbour's hidden number is none
        sql`select j.code as province, k.kind, coalesce(m.docketed, 0) as docketed, coalesce(m.concluded, 0) as concluded
            from platform.jurisdiction j cross join unnest(${sql.param([...KINDS])}::text[]) as k (kind)
            left join cases.published_month(${firstDay}, ${nextMonth}) m on m.province = j.code and m.kind = k.kind
            where j.level = 'PROVINCE' order by j.code, k.kind`,
      ),
  };
}
