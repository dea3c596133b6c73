import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { branches, predicate } from '#platform/access.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, holdsOn, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { equipment as e, type EquipmentRow } from '../tables.ts';
import type { EquipmentFilter, EquipmentGroup } from '../types.generated.ts';

export type NewLot = typeof e.$inferInsert;

const COLUMNS = { place: e.jurisdiction, province: e.province, prefecture: e.prefecture, key: e.id, office: e.agencyId };
const GROUPS: Readonly<Record<EquipmentGroup, SQL>> = {
  PROVINCE: sql`${e.province}`,
  KIND: sql`${e.kind}`,
  CONDITION: sql`${e.condition}`,
};

type Filter = EquipmentFilter | null | undefined;
const conditions = (filter: Filter): SQL | undefined =>
  and(
    under(COLUMNS, filter?.under),
    among(e.kind, filter?.kind),
    among(e.condition, filter?.condition),
    holdsOn(e.validFrom, e.validTo, filter?.on),
  );

/** Lots and pieces of one group; what was not grouped by is null. */
export interface EquipmentCell extends Readonly<Record<EquipmentGroup, string | null>> {
  readonly count: number;
  readonly quantity: number;
}
const NO_GROUP = { PROVINCE: null, KIND: null, CONDITION: null };

const byId = lookUp({ table: e, by: e.id, resource: 'equipment', columns: COLUMNS });
const byAgency = lookUp({
  table: e,
  by: e.agencyId,
  resource: 'equipment',
  columns: COLUMNS,
  orderBy: [asc(e.kind), asc(e.validFrom), asc(e.id)],
});

/** Equipment by id, by its office and as sums; and what getting, retiring and changing it writes. */
export function equipmentStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'equipment', COLUMNS, 'write');
  const lots = loadById<EquipmentRow>((ids) => byId(db, viewer, ids));
  return {
    byId: lots,
    all: async (ids: readonly string[]): Promise<readonly EquipmentRow[]> =>
      (await Promise.all(ids.map((id) => lots.load(id)))).filter((row) => row !== null),
    ofAgency: loadMany<EquipmentRow>(
      (ids) => byAgency(db, viewer, ids),
      (row) => row.agencyId,
    ),
    /** lots and pieces under lock one, by groups */
    aggregate: async (filter: Filter, groupBy: readonly EquipmentGroup[]): Promise<readonly EquipmentCell[]> => {
      const where = conditions(filter);
      const names = [...new Set(groupBy)];
      const chosen = names.map((name) => sql`${GROUPS[name]} as ${sql.identifier(name)}`);
      const rows = branches(viewer, 'equipment', COLUMNS).map(
        (branch) =>
          sql`select ${sql.join([...chosen, sql`${e.quantity} as quantity`], sql`, `)} from ${e} where ${and(sql`true`, branch, where)}`,
      );
      if (rows.length === 0) return names.length === 0 ? [{ ...NO_GROUP, count: 0, quantity: 0 }] : [];
      const keys = names.map((name) => sql.identifier(name));
      const sums = [...keys, sql`count(*)::int as count`, sql`coalesce(sum(quantity), 0)::int as quantity`];
      const tail = keys.length > 0 ? sql`group by ${sql.join(keys, sql`, `)} order by ${sql.join(keys, sql`, `)}` : sql``;
      const cells = await db.execute<Partial<Record<EquipmentGroup, string>> & Record<'count' | 'quantity', number>>(
        sql`select ${sql.join(sums, sql`, `)} from (${sql.join(rows, sql` union all `)}) as visible ${tail}`,
      );
      return cells.map((cell) => ({ ...NO_GROUP, ...cell }));
    },
    insert: async (values: readonly NewLot[]): Promise<void> => {
      if (values.length > 0) await db.insert(e).values([...values]);
    },
    /** the lot, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<EquipmentRow | null> => lockRow(db, e, e.id, id, writable),
    end: async (id: string, validTo: string): Promise<void> =>
      void (await db
        .update(e)
        .set({ validTo })
        .where(and(eq(e.id, id), writable))),
  };
}
