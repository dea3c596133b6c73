import { and, asc, desc, getTableName, sql, type SQL } from 'drizzle-orm';
import { unionAll, type AnyPgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { branches, type Columns, type Resource } from './access.ts';
import { isId } from './batch.ts';
import { decodeCursor, encodeCursor, type Position } from './cursor.ts';
import type { Db } from './db.ts';
import { badInput } from './errors.ts';
import { isDay } from './scalars.ts';
import type { Viewer } from './viewer.ts';

export interface Order {
  readonly column: AnyPgColumn;
  readonly descending: boolean;
}

/** A list of one governed table: what it is locked by and how it may be ordered. `key` makes the order total. */
export interface Listing<Row, OrderName extends string = string> {
  readonly table: PgTable & { readonly $inferSelect: Row };
  readonly resource: Resource;
  readonly columns: Columns;
  readonly key: AnyPgColumn;
  readonly orders: Readonly<Record<OrderName, Order>>;
}

export interface PageRequest<OrderName extends string> {
  readonly where: readonly (SQL | undefined)[];
  readonly orderBy: OrderName;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A Relay page; `totalCount` is a statement of its own, run only when it is selected. */
export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: () => Promise<number>;
}

export const MOST_ROWS = 100;

/** @throws CodedError BAD_USER_INPUT unless 1 to 100 */
export function assertFirst(first: number): void {
  if (Number.isInteger(first) && first >= 1 && first <= MOST_ROWS) return;
  throw badInput(`\`first\` is a number from 1 to ${MOST_ROWS}.`, `first 须为 1 到 ${MOST_ROWS} 之间的整数。`);
}

/** What PostgreSQL would take for a value of that column: a forged cursor must not become a fault of the database. */
function valueTest(column: AnyPgColumn): (value: string) => boolean {
  const test = typeTest(column.getSQLType());
  return column.notNull ? (value) => value !== NOTHING && test(value) : (value) => value === NOTHING || test(value);
}
/** In a cursor, a row that has no value. */
const NOTHING = '';

function typeTest(type: string): (value: string) => boolean {
  if (type === 'uuid') return isId;
  if (type === 'date') return isDay;
  if (type === 'smallint') return (value) => /^-?\d{1,4}$/.test(value);
  if (type === 'integer') return (value) => /^-?\d{1,9}$/.test(value);
  return (value) => !value.includes('\0');
}

/** One keyset page under lock one. @throws CodedError BAD_USER_INPUT for a size or a cursor that cannot be */
export async function page<Row, OrderName extends string>(
  db: Db,
  viewer: Viewer,
  listing: Listing<Row, OrderName>,
  { where, orderBy, first, after }: PageRequest<OrderName>,
): Promise<Page<Row>> {
  assertFirst(first);
  const { table, key } = listing;
  const { column } = listing.orders[orderBy];
  const from = after == null ? undefined : decodeCursor(getTableName(table), orderBy, after, valueTest(column), valueTest(key));
  const beyond = from && beyondOf(listing.orders[orderBy], key, from);
  const query = visibleRows(db, viewer, listing, { where: [...where, beyond], orderBy, first });
  const rows = (query ? await query : []) as Row[];
  return pageOf(listing, { orderBy, first }, rows, async () => {
    const total = visibleCount(viewer, listing, where);
    const [row] = total ? await db.execute<{ total: number }>(sql`select ${total} as total`) : [];
    return row?.total ?? 0;
  });
}

/** Rows after a position. Those without a value stand at the end, or first where the order descends, as PostgreSQL puts them. */
function beyondOf({ column, descending }: Order, key: AnyPgColumn, from: Position): SQL {
  const sign = sql.raw(descending ? '<' : '>');
  const keyed = sql.param(from.key, key);
  if (from.value === NOTHING) {
    const rest = sql`${column} is null and ${key} ${sign} ${keyed}`;
    return descending ? sql`((${rest}) or ${column} is not null)` : sql`(${rest})`;
  }
  const beyond = sql`(${column}, ${key}) ${sign} (${sql.param(from.value, column)}, ${keyed})`;
  return column.notNull || descending ? beyond : sql`(${beyond} or ${column} is null)`;
}

/**
 * The rows of a page and one more, which tells whether there is a next page: each way of access is a branch of its own, read
 * straight from its index, joined by UNION ALL. Nothing where no way leads to a row.
 */
export function visibleRows<Row, OrderName extends string>(
  db: Db,
  viewer: Viewer,
  { table, resource, columns, key, orders }: Listing<Row, OrderName>,
  { where, orderBy, first }: Omit<PageRequest<OrderName>, 'after'>,
) {
  const { column, descending } = orders[orderBy];
  const order = (descending ? [desc(column), desc(key)] : [asc(column), asc(key)]) as [SQL, SQL];
  const select = (branch: SQL | undefined) =>
    db
      .select()
      .from(table as PgTable)
      .where(and(branch, ...where))
      .orderBy(...order)
      .limit(first + 1);
  const [one, two, ...more] = branches(viewer, resource, columns).map(select);
  return one && two
    ? unionAll(one, two, ...more)
        .orderBy(...order)
        .limit(first + 1)
    : one;
}

/** How many rows that is without a limit, as one value. Nothing where no way leads to a row. */
export function visibleCount<Row>(viewer: Viewer, listing: Listing<Row>, where: readonly (SQL | undefined)[]): SQL | undefined {
  const { table, resource, columns } = listing;
  const counts = branches(viewer, resource, columns).map(
    (branch) => sql`(select count(*) from ${table} where ${and(sql`true`, branch, ...where)})`,
  );
  return counts.length === 0 ? undefined : sql`(${sql.join(counts, sql` + `)})::int`;
}

/** The page that `visibleRows` found. */
export function pageOf<Row, OrderName extends string>(
  { table, key, orders }: Listing<Row, OrderName>,
  { orderBy, first }: { readonly orderBy: OrderName; readonly first: number },
  rows: readonly Row[],
  totalCount: () => Promise<number>,
): Page<Row> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  const position = () => ({ value: valueOf(table, last, orders[orderBy].column), key: valueOf(table, last, key) });
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: last ? encodeCursor(getTableName(table), orderBy, position()) : null },
    totalCount,
  };
}

function valueOf(table: PgTable, row: unknown, column: AnyPgColumn): string {
  const property = Object.entries(table).find(([, candidate]) => candidate === column)?.[0] ?? '';
  return String((row as Record<string, unknown>)[property] ?? NOTHING);
}
