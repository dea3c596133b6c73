import { and, eq, lt, ne, not, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { predicate } from '#platform/access.ts';
import { aggregate, month } from '#platform/aggregate.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import { among, byId as ofOffice, notAfter, notBefore, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { trainingClass as c, type TrainingClassRow } from '../tables.ts';
import type { TrainingClassFilter, TrainingClassGroup, TrainingClassOrder } from '../types.generated.ts';

export type TrainingClassPage = Page<TrainingClassRow>;

export const CLASS_COLUMNS = { place: c.jurisdiction, province: c.province, prefecture: c.prefecture, key: c.id, office: c.agencyId };

const CLASSES: Listing<TrainingClassRow, TrainingClassOrder> = {
  table: c,
  resource: 'trainingClass',
  columns: CLASS_COLUMNS,
  key: c.id,
  orders: { STARTS_ASC: { column: c.heldFrom, descending: false }, STARTS_DESC: { column: c.heldFrom, descending: true } },
};

const GROUPS: Readonly<Record<TrainingClassGroup, SQL>> = {
  PROVINCE: sql`${c.province}`,
  KIND: sql`${c.kind}`,
  STATUS: sql`${c.status}`,
  MONTH: month(c.heldFrom),
};

/** Induction of anybody but the nation that was held without a consent from before its first day: the same as the law's, as a condition (R15.3). */
const unconsented = and(
  eq(c.kind, 'INDUCTION'),
  ne(c.jurisdiction, '000000'),
  oneOf(c.status, ['HELD', 'SCORED', 'CLOSED']),
  not(sql`coalesce(${lt(c.consentOn, c.heldFrom)}, false)`),
) as SQL;

type Filter = TrainingClassFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(CLASS_COLUMNS, filter?.under),
  among(c.kind, filter?.kind),
  among(c.status, filter?.status),
  notBefore(c.heldFrom, filter?.startsFrom),
  notAfter(c.heldFrom, filter?.startsTo),
  ofOffice(c.agencyId, filter?.organiserId),
  filter?.unconsented == null ? undefined : filter.unconsented ? unconsented : not(unconsented),
];

const byId = lookUp({ table: c, by: c.id, resource: 'trainingClass', columns: CLASS_COLUMNS });
const byNo = lookUp({ table: c, by: c.classNo, resource: 'trainingClass', columns: CLASS_COLUMNS });

const MOST_OVERLAPPING = 20;
const other = alias(c, 'other');
const OTHER_COLUMNS = {
  place: other.jurisdiction,
  province: other.province,
  prefecture: other.prefecture,
  key: other.id,
  office: other.agencyId,
};

type ListRequest = Omit<PageRequest<TrainingClassOrder>, 'where'> & { readonly filter?: Filter };

/** Classes by id, by number, as the calendar and as counts, with the classes beside each and its taken seats. */
export function trainingReads(db: Db, viewer: Viewer) {
  return {
    byId: loadById<TrainingClassRow>((ids) => byId(db, viewer, ids)),
    byNo: loadOne<TrainingClassRow>(
      (numbers) => byNo(db, viewer, numbers),
      (row) => row.classNo,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, CLASSES, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly TrainingClassGroup[]) =>
      aggregate(db, viewer, CLASSES, GROUPS, { where: conditions(filter), groupBy }),
    /** seats taken by officers of all divisions, also of those that the viewer does not see */
    seatsTaken: loadOne<{ readonly class_id: string; readonly taken: number }>(
      (ids) => db.execute(sql`select class_id, taken from personnel.seats_taken(${sql.param(ids)}::uuid[])`),
      (row) => row.class_id,
    ),
    /** classes of the same kind and province on some of the same days, none that was refused (R15.5) */
    overlapping: loadMany<{ readonly of: string; readonly row: TrainingClassRow }>(
      async (ids) => {
        const beside = db
          .select()
          .from(other)
          .where(
            and(
              eq(other.kind, c.kind),
              eq(other.province, c.province),
              ne(other.id, c.id),
              ne(other.status, 'REFUSED'),
              sql`${other.heldFrom} <= ${c.heldTo} and ${c.heldFrom} <= ${other.heldTo}`,
              predicate(viewer, 'trainingClass', OTHER_COLUMNS),
            ),
          )
          .orderBy(other.heldFrom, other.id)
          .limit(MOST_OVERLAPPING)
          .as('beside');
        return db
          .select({ of: c.id, row: beside._.selectedFields })
          .from(c)
          .crossJoinLateral(beside)
          .where(sql`${c.id} = any(${sql.param(ids)}::uuid[])`)
          .orderBy(sql`${beside.heldFrom}`, sql`${beside.id}`);
      },
      ({ of }) => of,
    ),
  };
}
