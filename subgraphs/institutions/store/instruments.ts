import { and, asc, desc, eq, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { ONCE_IN_FORCE } from '#law/instruments.ts';
import { predicate } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import { among, contains, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import { legalInstrument as i, type LegalInstrumentRow } from '../tables.ts';
import type { LegalInstrumentFilter, LegalInstrumentGroup, LegalInstrumentOrder } from '../types.generated.ts';

export type LegalInstrumentPage = Page<LegalInstrumentRow>;

const COLUMNS = {
  place: i.jurisdiction,
  province: i.province,
  prefecture: i.prefecture,
  key: i.id,
  office: i.agencyId,
  published: i.published,
};

const INSTRUMENTS: Listing<LegalInstrumentRow, LegalInstrumentOrder> = {
  table: i,
  resource: 'legalInstrument',
  columns: COLUMNS,
  key: i.id,
  orders: { DOC_NO_ASC: { column: i.docNo, descending: false }, DOC_NO_DESC: { column: i.docNo, descending: true } },
};

const GROUPS: Readonly<Record<LegalInstrumentGroup, SQL>> = {
  PROVINCE: sql`${i.province}`,
  KIND: sql`${i.kind}`,
  STATUS: sql`${i.status}`,
};

/** The same as `heldOn`. */
const held = (day: string): SQL =>
  and(oneOf(i.status, ONCE_IN_FORCE), lte(i.effectiveFrom, day), or(isNull(i.repealedOn), gt(i.repealedOn, day))) as SQL;

type Filter = LegalInstrumentFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  filter?.inForceOn == null ? undefined : held(filter.inForceOn),
  among(i.kind, filter?.kind),
  among(i.status, filter?.status),
  contains(i.title, filter?.title),
];

const byId = lookUp({ table: i, by: i.id, resource: 'legalInstrument', columns: COLUMNS });
const byDocNo = lookUp({ table: i, by: i.docNo, resource: 'legalInstrument', columns: COLUMNS, orderBy: [desc(i.id)] });
const byPrevious = lookUp({
  table: i,
  by: i.previousId,
  resource: 'legalInstrument',
  columns: COLUMNS,
  // the one that took the place of the version before it, else the latest in the making
  orderBy: [asc(i.effectiveFrom), desc(i.id)],
});

type ListRequest = Omit<PageRequest<LegalInstrumentOrder>, 'where'> & { readonly filter?: Filter };

/** Legal instruments in all their versions. Public from the consultation on; drafts for the office and those above it. */
export function instrumentStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'legalInstrument', COLUMNS, 'write');
  const rank = ({ published, agencyId }: LegalInstrumentRow): number => (published ? 2 : agencyId === viewer.office ? 1 : 0);
  return {
    byId: loadById<LegalInstrumentRow>((ids) => byId(db, viewer, ids)),
    /** several offices may draft under one number: the public one, else the viewer's own draft, else the first that it sees */
    byDocNo: loadOne<LegalInstrumentRow>(
      async (numbers) => (await byDocNo(db, viewer, numbers)).toSorted((one, other) => rank(one) - rank(other)),
      (row) => row.docNo,
    ),
    after: loadMany<LegalInstrumentRow>(
      (ids) => byPrevious(db, viewer, ids),
      (row) => row.previousId ?? '',
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, INSTRUMENTS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly LegalInstrumentGroup[]) =>
      aggregate(db, viewer, INSTRUMENTS, GROUPS, { where: conditions(filter), groupBy }),
    /** local regulations that held on that day; they are all published */
    localRegulationsOn: (day: string): Promise<LegalInstrumentRow[]> =>
      db
        .select()
        .from(i)
        .where(and(eq(i.kind, 'LOCAL_REGULATION'), held(day), predicate(viewer, 'legalInstrument', COLUMNS)))
        .orderBy(asc(i.effectiveFrom), asc(i.id)),
    /** false when the office itself has the number already; drafts of others neither count nor show */
    insert: async (values: typeof i.$inferInsert): Promise<boolean> => {
      const target = [i.agencyId, i.docNo];
      const made = await db.insert(i).values(values).onConflictDoNothing({ target }).returning({ id: i.id });
      return made.length === 1;
    },
    /** whether an instrument is public under that number; who asks next for it waits until this transaction ends */
    isTaken: async (docNo: string): Promise<boolean> => {
      await inTurn(db, 'doc_no', docNo);
      const found = await db
        .select({ id: i.id })
        .from(i)
        .where(and(eq(i.docNo, docNo), i.published, predicate(viewer, 'legalInstrument', COLUMNS)));
      return found.length > 0;
    },
    /** the instrument, locked for a step by its keeper; null for everybody else */
    lock: (id: string): Promise<LegalInstrumentRow | null> => lockRow(db, i, i.id, id, writable),
    move: (id: string, values: Partial<typeof i.$inferInsert>): Promise<void> => changeRow(db, i, i.id, id, values, writable),
  };
}
export type InstrumentStore = ReturnType<typeof instrumentStore>;
