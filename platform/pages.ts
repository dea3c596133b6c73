import { asc, desc, sql, type SQL } from 'drizzle-orm';
import { isId, loadMany, loadOne } from './batch.ts';
import type { Db } from './db.ts';
import { assertFirst, page, pageOf, visibleCount, visibleRows, type Listing, type Page, type PageRequest } from './page.ts';
import type { Viewer } from './viewer.ts';

/** How the rows of a list belong to parents, and what a filter means there. */
export interface Below<Filter> {
  /** the rows of the parent with that id */
  readonly belongs: (parent: SQL) => SQL;
  readonly conditions: (filter: Filter | undefined) => readonly (SQL | undefined)[];
}

export type PageBelow<OrderName extends string, Filter> = Omit<PageRequest<OrderName>, 'where'> & { readonly filter?: Filter };

/** Parents are numbered, not told by their ids: an id may be written in more than one way. */
const parents = (ids: readonly string[]): SQL => sql`unnest(${sql.param(ids)}::uuid[]) with ordinality as parent (id, number)`;
const NUMBER = sql<number>`parent.number::int`;
const ID = sql`parent.id`;

/**
 * The same page below each of many parents: all parents of a tick that ask alike are one statement, and one more where they
 * are counted. Rows, cursors and locks are those of `page`. A page after a cursor continues one parent's list and is its own.
 */
export function pagesOf<Row, OrderName extends string, Filter>(
  db: Db,
  viewer: Viewer,
  listing: Listing<Row, OrderName>,
  { belongs, conditions }: Below<Filter>,
): (parent: string, request: PageBelow<OrderName, Filter>) => Promise<Page<Row>> {
  const batchOf = ({ filter, orderBy, first }: PageBelow<OrderName, Filter>) => {
    const where = [belongs(ID), ...conditions(filter)];
    return {
      rows: loadMany(
        (ids) => rowsBelow(db, viewer, listing, { where, orderBy, first }, ids),
        ({ parent }) => parent,
      ),
      total: loadOne(
        (ids) => countsBelow(db, viewer, listing, where, ids),
        ({ parent }) => parent,
      ),
    };
  };
  const batches = new Map<string, ReturnType<typeof batchOf>>();
  return async (parent, { after, ...request }) => {
    assertFirst(request.first);
    const known = isId(parent);
    if (after != null) {
      const mine = known ? belongs(sql`${parent}::uuid`) : sql`false`;
      return page(db, viewer, listing, { ...request, after, where: [mine, ...conditions(request.filter)] });
    }
    const alike = JSON.stringify([request.orderBy, request.first, request.filter]);
    const batch = batches.get(alike) ?? batchOf(request);
    batches.set(alike, batch);
    const rows = known ? await batch.rows.load(parent) : [];
    return pageOf(
      listing,
      request,
      rows.map(({ row }) => row),
      async () => (known && (await batch.total.load(parent))?.total) || 0,
    );
  };
}

interface RowBelow<Row> {
  readonly parent: string;
  readonly row: Row;
}

async function rowsBelow<Row, OrderName extends string>(
  db: Db,
  viewer: Viewer,
  listing: Listing<Row, OrderName>,
  request: Omit<PageRequest<OrderName>, 'after'>,
  ids: readonly string[],
): Promise<readonly RowBelow<Row>[]> {
  const query = visibleRows(db, viewer, listing, request)?.as('child');
  if (!query) return [];
  const { column, descending } = listing.orders[request.orderBy];
  const order = [column, listing.key].map(({ name }) => sql`child.${sql.identifier(name)}`).map(descending ? desc : asc);
  const rows = await db
    .select({ number: NUMBER, row: query._.selectedFields })
    .from(parents(ids))
    .crossJoinLateral(query)
    .orderBy(NUMBER, ...order);
  return rows.map(({ number, row }) => ({ parent: ids[number - 1] ?? '', row: row as Row }));
}

async function countsBelow<Row>(
  db: Db,
  viewer: Viewer,
  listing: Listing<Row>,
  where: readonly (SQL | undefined)[],
  ids: readonly string[],
): Promise<readonly { readonly parent: string; readonly total: number }[]> {
  const total = visibleCount(viewer, listing, where);
  if (!total) return [];
  const rows = await db.execute<{ number: number; total: number }>(sql`select ${NUMBER} as number, ${total} as total from ${parents(ids)}`);
  return rows.map(({ number, total: count }) => ({ parent: ids[number - 1] ?? '', total: count }));
}
