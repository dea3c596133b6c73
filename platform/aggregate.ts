import { and, sql, type SQL } from 'drizzle-orm';
import { branches } from './access.ts';
import type { Db } from './db.ts';
import { badInput } from './errors.ts';
import type { Listing } from './page.ts';
import type { Viewer } from './viewer.ts';

/** How each group of an aggregate is read from a row, as text; null where the row has none. */
export type Groups<Name extends string> = Readonly<Record<Name, SQL>>;
export type Counted<Name extends string> = Readonly<Partial<Record<Name, string | null>>> & { readonly count: number };

const MOST_CELLS = 10_000;
/** A row lies in one division of each level, so only one level can be a group. */
const LEVELS = ['PROVINCE', 'PREFECTURE', 'COUNTY'];

/** The month of a date column as YYYY-MM. */
export const month = (column: SQL | { getSQL(): SQL }): SQL => sql`to_char(${column}, 'YYYY-MM')`;

/** Counts by groups, of the rows that lock one lets the viewer see. @throws CodedError BAD_USER_INPUT on two levels or too many cells */
export async function aggregate<Row, Name extends string>(
  db: Db,
  viewer: Viewer,
  listing: Listing<Row>,
  groups: Groups<Name>,
  { where, groupBy }: { readonly where: readonly (SQL | undefined)[]; readonly groupBy: readonly Name[] },
): Promise<readonly Counted<Name>[]> {
  const names = [...new Set(groupBy)];
  if (names.filter((name) => LEVELS.includes(name)).length > 1) {
    throw badInput('Group by one level only: PROVINCE, PREFECTURE or COUNTY.', '只能按一个区划层级分组:省、地级市或县。');
  }
  const ways = branches(viewer, listing.resource, listing.columns);
  if (ways.length === 0) return names.length === 0 ? [{ count: 0 } as Counted<Name>] : [];
  const columns = names.map((name, index) => sql`${groups[name]} as ${sql.identifier(`g${index}`)}`);
  const chosen = columns.length > 0 ? sql.join(columns, sql`, `) : sql`1`;
  const rows = ways.map((branch) => sql`select ${chosen} from ${listing.table} where ${and(sql`true`, branch, ...where)}`);
  const keys = sql.join(
    names.map((_, index) => sql.identifier(`g${index}`)),
    sql`, `,
  );
  const outer = names.length > 0 ? sql`${keys}, count(*)::int as count` : sql`count(*)::int as count`;
  const tail = names.length > 0 ? sql`group by ${keys} order by ${keys}` : sql``;
  const cells = await db.execute<Record<string, string | number | null>>(
    sql`select ${outer} from (${sql.join(rows, sql` union all `)}) as visible ${tail} limit ${MOST_CELLS + 1}`,
  );
  if (cells.length > MOST_CELLS) {
    throw badInput('Too many groups. Narrow the filter or drop a group.', '分组过多,请缩小筛选范围或减少分组。');
  }
  return cells.map((cell) => {
    const entries = names.map((name, index) => [name, cell[`g${index}`] ?? null]);
    return { ...Object.fromEntries(entries), count: Number(cell['count']) } as Counted<Name>;
  });
}

/** The division a cell stands for, whichever level was grouped by. */
export function divisionOf(cell: Readonly<Record<string, unknown>>): { code: string } | null {
  const code = LEVELS.map((level) => cell[level]).find((value) => typeof value === 'string');
  return typeof code === 'string' ? { code } : null;
}
