import { and, asc, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, byId as idIs, holdsOn, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Entered } from '../lifecycle/programmes.ts';
import { programmeMembership as m, type ProgrammeMembershipRow } from '../tables.ts';
import type { ProgrammeMembershipFilter, ProgrammeMembershipGroup, ProgrammeMembershipOrder } from '../types.generated.ts';

export type ProgrammeMembershipPage = Page<ProgrammeMembershipRow>;

const COLUMNS = { place: m.jurisdiction, province: m.province, prefecture: m.prefecture, key: m.id };
const MEMBERSHIPS: Listing<ProgrammeMembershipRow, ProgrammeMembershipOrder> = {
  table: m,
  resource: 'programmeMembership',
  columns: COLUMNS,
  key: m.id,
  orders: { FROM_DESC: { column: m.validFrom, descending: true }, FROM_ASC: { column: m.validFrom, descending: false } },
};
const GROUPS: Readonly<Record<ProgrammeMembershipGroup, SQL>> = { PROGRAMME: sql`${m.programme}`, PROVINCE: sql`${m.province}` };

type Filter = ProgrammeMembershipFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  among(m.programme, filter?.programme),
  under(COLUMNS, filter?.under),
  idIs(m.memberId, filter?.memberId),
  holdsOn(m.validFrom, m.validTo, filter?.on),
];

const rowsById = lookUp({ table: m, by: m.id, resource: 'programmeMembership', columns: COLUMNS });
const rowsByMember = lookUp({
  table: m,
  by: m.memberId,
  resource: 'programmeMembership',
  columns: COLUMNS,
  orderBy: [asc(m.validFrom), asc(m.programme)],
});

type ListRequest = Omit<PageRequest<ProgrammeMembershipOrder>, 'where'> & { readonly filter?: Filter };
type Exit = Pick<ProgrammeMembershipRow, 'validTo' | 'exitReason' | 'exitDocument'>;

/** Who is in which programme, and how a membership begins and ends. */
export function programmeStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'programmeMembership', COLUMNS, 'write');
  return {
    byId: loadById<ProgrammeMembershipRow>((ids) => rowsById(db, viewer, ids)),
    /** all memberships of an office or centre, ended ones too, oldest first */
    ofMember: loadMany<ProgrammeMembershipRow>(
      (ids) => rowsByMember(db, viewer, ids),
      (row) => row.memberId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, MEMBERSHIPS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly ProgrammeMembershipGroup[]) =>
      aggregate(db, viewer, MEMBERSHIPS, GROUPS, { where: conditions(filter), groupBy }),
    /** changes of one member's memberships wait for each other until the transaction ends: what they read stays true */
    lockMember: (memberId: string): Promise<void> => inTurn(db, 'programme_membership', memberId),
    /** a membership for its end; null when it is not the viewer's to end. Lock its member first. */
    lock: (id: string): Promise<ProgrammeMembershipRow | null> => lockRow(db, m, m.id, id, writable),
    enter: async (values: Entered): Promise<string> => {
      const id = uuidv7();
      await db.insert(m).values({ id, ...values });
      return id;
    },
    exit: async (ids: readonly string[], values: Exit): Promise<void> => {
      if (ids.length === 0) return;
      await db
        .update(m)
        .set(values)
        .where(and(oneOf(m.id, ids), writable));
    },
  };
}
