import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { isId } from './batch.ts';
import type { Db } from './db.ts';

/**
 * A row, locked for a change until the transaction ends; null when it does not exist or is not the viewer's to change.
 * `writable` is lock one for writing.
 */
export async function lockRow<Row>(
  db: Db,
  table: PgTable & { readonly $inferSelect: Row },
  key: AnyPgColumn,
  id: string,
  writable: SQL | undefined,
): Promise<Row | null> {
  if (!isId(id)) return null;
  const [row] = await db
    .select()
    .from(table as PgTable)
    .where(and(eq(key, id), writable))
    .for('update');
  return (row as Row | undefined) ?? null;
}

/**
 * What a row becomes, one version on; `writable` as for the lock before it. Where either lock holds the row nothing would be written and
 * the act would seem done: that is a fault of ours and rolls the transaction back.
 */
export async function changeRow<Values extends object>(
  db: Db,
  table: PgTable & { readonly version: AnyPgColumn; readonly $inferInsert: Values },
  key: AnyPgColumn,
  id: string,
  values: Partial<NoInfer<Values>>,
  writable: SQL | undefined,
): Promise<void> {
  const { count } = await db
    .update(table as PgTable)
    .set({ ...values, version: sql`${table.version} + 1` })
    .where(and(eq(key, id), writable));
  if (count !== 1) throw new Error(`A change of ${key.name} ${id} was decided and could not be written`);
}
