import { and, asc, eq, gt, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, holdsOn, notAfter, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import { agencyUnit as u, type AgencyUnitRow } from '../tables.ts';
import type { AgencyUnitFilter, AgencyUnitGroup, AgencyUnitOrder } from '../types.generated.ts';

export type AgencyUnitPage = Page<AgencyUnitRow>;
export type NewUnit = typeof u.$inferInsert;

const COLUMNS = { place: u.jurisdiction, province: u.province, prefecture: u.prefecture, key: u.id, office: u.agencyId };

const UNITS: Listing<AgencyUnitRow, AgencyUnitOrder> = {
  table: u,
  resource: 'agencyUnit',
  columns: COLUMNS,
  key: u.id,
  orders: { SET_UP_DESC: { column: u.validFrom, descending: true }, SET_UP_ASC: { column: u.validFrom, descending: false } },
};

const GROUPS: Readonly<Record<AgencyUnitGroup, SQL>> = {
  PROVINCE: sql`${u.province}`,
  PREFECTURE: sql`${u.prefecture}`,
  KIND: sql`${u.kind}`,
  DUTY_LEVEL: sql`${u.dutyLevel}`,
  PLAQUE: sql`${u.plaque}`,
};

type Filter = AgencyUnitFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  among(u.kind, filter?.kind),
  among(u.dutyLevel, filter?.dutyLevel),
  among(u.plaque, filter?.plaque),
  filter?.plaque ? notAfter(u.plaqueFrom, filter.on) : undefined,
  holdsOn(u.validFrom, u.validTo, filter?.on),
];

const byId = lookUp({ table: u, by: u.id, resource: 'agencyUnit', columns: COLUMNS });
const byAgency = lookUp({ table: u, by: u.agencyId, resource: 'agencyUnit', columns: COLUMNS, orderBy: [asc(u.validFrom), asc(u.id)] });

type ListRequest = Omit<PageRequest<AgencyUnitOrder>, 'where'> & { readonly filter?: Filter };

/** Units of offices by id, by their office, as a list and as counts; and what setting up, closing and plaques change. */
export function unitStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'agencyUnit', COLUMNS, 'write');
  return {
    byId: loadById<AgencyUnitRow>((ids) => byId(db, viewer, ids)),
    ofAgency: loadMany<AgencyUnitRow>(
      (ids) => byAgency(db, viewer, ids),
      (row) => row.agencyId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, UNITS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly AgencyUnitGroup[]) =>
      aggregate(db, viewer, UNITS, GROUPS, { where: conditions(filter), groupBy }),
    insert: async (values: NewUnit): Promise<void> => void (await db.insert(u).values(values)),
    /** the unit, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<AgencyUnitRow | null> => lockRow(db, u, u.id, id, writable),
    /** whether another unit of the office carries a plaque on that day or after it; who raises one next waits until this transaction ends */
    plaqueElsewhere: async ({ id, agencyId }: AgencyUnitRow, from: string): Promise<boolean> => {
      await inTurn(db, 'plaque', agencyId);
      const standing = and(eq(u.agencyId, agencyId), isNotNull(u.plaque), or(isNull(u.validTo), gt(u.validTo, from)), writable);
      const found = await db.select({ id: u.id }).from(u).where(standing);
      return found.some((other) => other.id !== id);
    },
    change: async (id: string, values: Partial<NewUnit>): Promise<void> =>
      void (await db
        .update(u)
        .set(values)
        .where(and(eq(u.id, id), writable))),
  };
}
