import { desc, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { LOCAL_STATUSES, NATIONAL_STATUSES } from '#law/contact-bases.ts';
import { predicate } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, contains, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { contactActivity as x, keyContactBase as b, type ContactActivityRow, type KeyContactBaseRow } from '../tables.ts';
import type { KeyContactBaseKind, KeyContactBaseFilter, KeyContactBaseGroup, KeyContactBaseOrder } from '../types.generated.ts';

export type KeyContactBasePage = Page<KeyContactBaseRow>;

const COLUMNS = {
  place: b.jurisdiction,
  province: b.province,
  prefecture: b.prefecture,
  key: b.id,
  office: b.agencyId,
  published: b.listedNationally,
};
const ACTIVITIES = { place: x.jurisdiction, province: x.province, prefecture: x.prefecture, key: x.baseId, office: x.agencyId };

const BASES: Listing<KeyContactBaseRow, KeyContactBaseOrder> = {
  table: b,
  resource: 'keyContactBase',
  columns: COLUMNS,
  key: b.id,
  orders: {
    NOMINATED_DESC: { column: b.nominatedOn, descending: true },
    NOMINATED_ASC: { column: b.nominatedOn, descending: false },
  },
};

/** The same as `levelOfBase`. */
const level = sql`case when ${oneOf(b.status, NATIONAL_STATUSES)} then 'NATIONAL'
  when ${b.joinedOn} is not null and ${oneOf(b.status, LOCAL_STATUSES)} then 'LOCAL' end`;

const GROUPS: Readonly<Record<KeyContactBaseGroup, SQL>> = {
  PROVINCE: sql`${b.province}`,
  KIND: sql`${b.kind}`,
  STATUS: sql`${b.status}`,
  LEVEL: level,
};

type Filter = KeyContactBaseFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  among(b.kind, filter?.kind),
  among(b.status, filter?.status),
  filter?.level ? sql`${level} = any(${sql.param(filter.level)}::text[])` : undefined,
  contains(b.name, filter?.name),
];

const byId = lookUp({ table: b, by: b.id, resource: 'keyContactBase', columns: COLUMNS });
const byBase = lookUp({
  table: x,
  by: x.baseId,
  resource: 'contactActivity',
  columns: ACTIVITIES,
  orderBy: [desc(x.heldOn), desc(x.id)],
});
const activityById = lookUp({ table: x, by: x.id, resource: 'contactActivity', columns: ACTIVITIES });

type ListRequest = Omit<PageRequest<KeyContactBaseOrder>, 'where'> & { readonly filter?: Filter };

/** Key contact bases, what was done with them, and the steps of their course. */
export function contactStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'keyContactBase', COLUMNS, 'write');
  return {
    byId: loadById<KeyContactBaseRow>((ids) => byId(db, viewer, ids)),
    activityById: loadById<ContactActivityRow>((ids) => activityById(db, viewer, ids)),
    activitiesOf: loadMany<ContactActivityRow>(
      (ids) => byBase(db, viewer, ids),
      (row) => row.baseId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, BASES, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly KeyContactBaseGroup[]) =>
      aggregate(db, viewer, BASES, GROUPS, { where: conditions(filter), groupBy }),
    /** province and kind of every visible listed base below that division */
    listedKinds: async (code: string): Promise<readonly { readonly province: string; readonly kind: KeyContactBaseKind }[]> => {
      const where = [under(COLUMNS, code), sql`${level} is not null`];
      const cells = await aggregate(db, viewer, BASES, GROUPS, { where, groupBy: ['PROVINCE', 'KIND'] });
      return cells.map(({ PROVINCE, KIND }) => ({ province: PROVINCE ?? '', kind: KIND as KeyContactBaseKind }));
    },
    insert: async (values: typeof b.$inferInsert): Promise<void> => void (await db.insert(b).values(values)),
    /** the base, locked for a step by this viewer; null when it is not the viewer's to move */
    lock: (id: string): Promise<KeyContactBaseRow | null> => lockRow(db, b, b.id, id, writable),
    move: (id: string, values: Partial<typeof b.$inferInsert>): Promise<void> => changeRow(db, b, b.id, id, values, writable),
    record: async ({ id: baseId, agencyId, jurisdiction }: KeyContactBaseRow, held: Held): Promise<string> => {
      const id = uuidv7();
      await db.insert(x).values({ id, baseId, agencyId, jurisdiction, ...held });
      return id;
    },
  };
}
type Held = Pick<typeof x.$inferInsert, 'heldOn' | 'topic' | 'output'>;
export type ContactStore = ReturnType<typeof contactStore>;
