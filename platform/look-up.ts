import { and, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { plan, predicate, shapeOf, valuesOf, type Columns, type Resource } from './access.ts';
import { arrayOf } from './conditions.ts';
import { builder, run, type Db } from './db.ts';
import type { Viewer } from './viewer.ts';

/** Rows of a governed table by the values of one column, in one statement for any number of keys. */
export interface LookUp<Row> {
  readonly table: PgTable & { readonly $inferSelect: Row };
  readonly by: AnyPgColumn;
  readonly resource: Resource;
  readonly columns: Columns;
  /** the order of the rows of one key */
  readonly orderBy?: readonly SQL[];
}

const PLACEHOLDERS = { area: sql.placeholder('area'), office: sql.placeholder('office'), subject: sql.placeholder('subject') };

/**
 * Look-ups are asked for on every page, so their statement is built once for each shape of access and only bound anew: the
 * builder costs as much as the database. Lock one is in it, with placeholders for the viewer's values.
 */
export function lookUp<Row>({ table, by, resource, columns, orderBy = [] }: LookUp<Row>) {
  const build = (viewer: Viewer) => {
    const keys = sql`${by} = any(${sql.placeholder('keys')}::${arrayOf(by)})`;
    const visible = predicate(viewer, resource, columns, 'read', PLACEHOLDERS);
    const rows = builder
      .select()
      .from(table as PgTable)
      .where(and(keys, visible));
    return orderBy.length > 0 ? rows.orderBy(by, ...orderBy).prepare(resource) : rows.prepare(resource);
  };
  const built = new Map<string, ReturnType<typeof build>>();
  return async (db: Db, viewer: Viewer, keys: readonly string[]): Promise<readonly Row[]> => {
    if (plan(viewer, resource, 'read').kind === 'NONE') return [];
    const shape = shapeOf(viewer, resource);
    const statement = built.get(shape) ?? build(viewer);
    built.set(shape, statement);
    return (await run(db, statement, { keys, ...valuesOf(viewer) })) as readonly Row[];
  };
}
