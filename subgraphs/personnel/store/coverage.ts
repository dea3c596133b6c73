import { and, sql, type SQL } from 'drizzle-orm';
import { PASS_MARKS } from '#law/training.ts';
import { plan, predicate } from '#platform/access.ts';
import { under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import type { Viewer } from '#platform/viewer.ts';
import { enrolment as e, officer as o } from '../tables.ts';
import { ENROLMENT_COLUMNS, hoursIn } from './enrolments.ts';

/** Training of the officers of one province in one year. */
export interface Coverage extends Record<string, unknown> {
  readonly province: string;
  readonly officers: number;
  readonly trained: number;
  readonly hours: number;
  readonly examined: number;
  readonly passed: number;
}

/** Officers whose training the viewer may see: the rule of enrolments, asked of the officers themselves. */
const OFFICERS = { place: o.jurisdiction, province: o.province, prefecture: o.prefecture, key: o.id, office: o.agencyId, person: o.id };

/** The pass mark of the day of a score, as SQL: the same as `passMarkOn`. */
const [first, ...later] = PASS_MARKS;
const passMark = later.reduce(
  (mark, entry) => sql`case when ${e.scoredOn} >= ${entry.from} then ${entry.mark}::int else ${mark} end`,
  sql`${first.mark}::int`,
);

/** @param year four digits @param day the last day of the year, or today while it runs */
export async function coverage(
  db: Db,
  viewer: Viewer,
  area: string | null | undefined,
  year: number,
  day: string,
): Promise<readonly Coverage[]> {
  const inside = under(OFFICERS, area);
  if (plan(viewer, 'enrolment', 'read').kind === 'NONE') return [];
  const counted: SQL = sql`select ${o.id} as id, ${o.province} as province from ${o}
    where ${and(sql`${o.joinedOn} <= ${day} and (${o.leftOn} is null or ${o.leftOn} >= ${day})`, inside, predicate(viewer, 'enrolment', OFFICERS))}`;
  const period = { from: `${year - 1}-12-31`, to: `${year}-12-31` };
  return db.execute<Coverage>(sql`
    with counted as materialized (${counted}),
    trained as (select officer, sum(hours) as hours, bool_or(class) as attended from (${hoursIn(viewer, period, sql`select id from counted`)}) as each group by officer),
    examined as (select ${e.officerId} as officer, count(*) as scored, count(*) filter (where ${e.score} >= ${passMark}) as passed from ${e}
      where ${and(sql`${e.officerId} in (select id from counted) and ${e.scoredOn} > ${period.from} and ${e.scoredOn} <= ${period.to}`, predicate(viewer, 'enrolment', ENROLMENT_COLUMNS))}
      group by 1)
    select province, count(*)::int as officers, (count(*) filter (where attended))::int as trained, coalesce(sum(hours), 0)::int as hours,
      coalesce(sum(scored), 0)::int as examined, coalesce(sum(passed), 0)::int as passed
    from counted left join trained on trained.officer = counted.id left join examined on examined.officer = counted.id
    group by province order by province`);
}
