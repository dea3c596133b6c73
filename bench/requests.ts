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
  /** cases of the same province, and of the same prefecture, that come after this one on the list */
  readonly in_province: number;
  readonly in_prefecture: number;
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
      select id, day, year_before, province, prefecture, in_province, in_prefecture from (
        select id, docketed_on::text as day, (docketed_on - 365)::text as year_before, province::text as province, prefecture::text as prefecture,
          (rank() over (partition by province order by docketed_on, id))::int as in_province,
          (rank() over (partition by prefecture order by docketed_on, id))::int as in_prefecture
        from cases."case") c where in_province > ${FULL} order by md5(id::text), id limit ${most}`;
    return starts.map(requestFrom);
  } finally {
    await sql.end();
  }
}

function requestFrom({ id, day, year_before, province, prefecture, in_prefecture }: Start, index: number): PageRequest {
  const after = encodeCursor('case', 'DOCKETED_DESC', { value: day, key: id });
  const mayAsk = (code: string): string => areaOfCode(code);
  switch (index % 4) {
    case 0:
      return { persona: 'national', variables: { ...NOTHING, under: province, after } };
    case 1:
      return { persona: 'national', variables: { ...NOTHING, from: year_before, to: day } };
    case 2:
      return { persona: `province:${mayAsk(province)}`, variables: { ...NOTHING, after } };
    default:
      return in_prefecture > FULL && prefecture.endsWith('00') && !prefecture.endsWith('0000')
        ? { persona: `city:${mayAsk(prefecture)}`, variables: { ...NOTHING, to: day } }
        : { persona: `province:${mayAsk(province)}`, variables: { ...NOTHING, to: day } };
  }
}
