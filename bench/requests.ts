import { createAdmin, type Connection } from '#platform/db.ts';
import { areaOfCode } from '#platform/reach.ts';
import { encodeCursor } from '#platform/cursor.ts';
import type { PageVariables } from './page.ts';

/** One request of the list that every contender answers in the same order. */
export interface PageRequest {
  /** as `npm run token` writes it */
  readonly persona: string;
  readonly variables: PageVariables;
}

interface Start {
  readonly id: string;
  readonly day: string;
  readonly year_before: string;
  readonly province: string;
  readonly prefecture: string;
  /** whether enough cases of its prefecture come after this one on the list, and an office is there to ask */
  readonly for_prefecture: boolean;
}

/** Rows that a page begins after must leave a full page behind them. */
const FULL = 60;
const NOTHING: PageVariables = { under: null, from: null, to: null, after: null };

/**
 * Pages that differ in who asks (nation, province, prefecture), where, when, and how far down the list; nearly all are full.
 * The same world gives the same list, in an order that mixes the kinds.
 * @param admin superuser on the graph's database
 */
export async function pageRequests(admin: Connection, most: number): Promise<readonly PageRequest[]> {
  const sql = createAdmin(admin);
  try {
    const starts = await sql<Start[]>`
      select id, day, year_before, province, prefecture, in_prefecture > ${FULL} and has_office as for_prefecture from (
        select id, docketed_on::text as day, (docketed_on - 365)::text as year_before, province::text as province, prefecture::text as prefecture,
          exists (select from institutions.agency a where a.jurisdiction = f.prefecture and a.level = 'PREFECTURE') as has_office,
          rank() over (partition by province order by docketed_on, id) as in_province,
          rank() over (partition by prefecture order by docketed_on, id) as in_prefecture
        from cases."case" f) c where in_province > ${FULL} order by md5(id::text), id limit ${most}`;
    return starts.map(requestFrom);
  } finally {
    await sql.end();
  }
}

function requestFrom({ id, day, year_before, province, prefecture, for_prefecture }: Start, index: number): PageRequest {
  const after = encodeCursor('case', 'DOCKETED_DESC', { value: day, key: id });
  switch (index % 4) {
    case 0:
      return { persona: 'national', variables: { ...NOTHING, under: province, after } };
    case 1:
      return { persona: 'national', variables: { ...NOTHING, from: year_before, to: day } };
    case 2:
      return { persona: `province:${areaOfCode(province)}`, variables: { ...NOTHING, after } };
    default:
      return for_prefecture
        ? { persona: `city:${areaOfCode(prefecture)}`, variables: { ...NOTHING, to: day } }
        : { persona: `province:${areaOfCode(province)}`, variables: { ...NOTHING, to: day } };
  }
}
