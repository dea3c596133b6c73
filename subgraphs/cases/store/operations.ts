import { sql, type SQL } from 'drizzle-orm';
import { aggregate, month } from '#platform/aggregate.ts';
import { isId, loadById } from '#platform/batch.ts';
import { notAfter, notBefore, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { jointOperation as t, type JointOperationRow } from '../tables.ts';
import type { JointOperationFilter, JointOperationGroup, JointOperationOrder } from '../types.generated.ts';
import { columnsOf } from './columns.ts';

export type JointOperationPage = Page<JointOperationRow>;

const COLUMNS = columnsOf(t, t.id);
const OPERATIONS: Listing<JointOperationRow, JointOperationOrder> = {
  table: t,
  resource: 'jointOperation',
  columns: COLUMNS,
  key: t.id,
  orders: { HELD_DESC: { column: t.heldOn, descending: true }, HELD_ASC: { column: t.heldOn, descending: false } },
};
const GROUPS: Readonly<Record<JointOperationGroup, SQL>> = { PROVINCE: sql`${t.province}`, MONTH: month(t.heldOn) };

type Filter = JointOperationFilter | null | undefined;
const together = (id: string | null | undefined): SQL | undefined =>
  id == null ? undefined : isId(id) ? sql`${id}::uuid = any(${t.partners})` : sql`false`;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  together(filter?.partnerId),
  notBefore(t.heldOn, filter?.heldFrom),
  notAfter(t.heldOn, filter?.heldTo),
];
const byId = lookUp({ table: t, by: t.id, resource: 'jointOperation', columns: COLUMNS });

/** Operations together with partners (R9.4). */
export function operationStore(db: Db, viewer: Viewer) {
  return {
    byId: loadById<JointOperationRow>((ids) => byId(db, viewer, ids)),
    page: ({ filter, ...request }: Omit<PageRequest<JointOperationOrder>, 'where'> & { readonly filter?: Filter }) =>
      page(db, viewer, OPERATIONS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly JointOperationGroup[]) =>
      aggregate(db, viewer, OPERATIONS, GROUPS, { where: conditions(filter), groupBy }),
    insert: async (row: typeof t.$inferInsert): Promise<void> => void (await db.insert(t).values(row)),
  };
}
