import { desc, sql, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { commendation as c, type CommendationRow } from '../tables.ts';
import type { CommendationFilter, CommendationGroup, CommendationOrder } from '../types.generated.ts';

export type CommendationPage = Page<CommendationRow>;

const COLUMNS = {
  place: c.jurisdiction,
  province: c.province,
  prefecture: c.prefecture,
  key: c.id,
  office: c.agencyId,
  published: c.published,
};

const COMMENDATIONS: Listing<CommendationRow, CommendationOrder> = {
  table: c,
  resource: 'commendation',
  columns: COLUMNS,
  key: c.id,
  orders: { PROPOSED_DESC: { column: c.proposedOn, descending: true }, PROPOSED_ASC: { column: c.proposedOn, descending: false } },
};

/** of the decision; of a proposal, its own */
const year = sql`to_char(coalesce(${c.decidedOn}, ${c.proposedOn}), 'YYYY')`;

const GROUPS: Readonly<Record<CommendationGroup, SQL>> = {
  PROVINCE: sql`${c.province}`,
  LEVEL: sql`${c.level}`,
  RECIPIENT_KIND: sql`${c.recipientKind}`,
  YEAR: year,
};

type Filter = CommendationFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  among(c.level, filter?.level),
  among(c.recipientKind, filter?.recipientKind),
  filter?.year == null ? undefined : sql`${year} = ${String(filter.year)}`,
];

const byId = lookUp({ table: c, by: c.id, resource: 'commendation', columns: COLUMNS });
const byRecipient = lookUp({
  table: c,
  by: c.recipientId,
  resource: 'commendation',
  columns: COLUMNS,
  orderBy: [desc(c.proposedOn), desc(c.id)],
});

type ListRequest = Omit<PageRequest<CommendationOrder>, 'where'> & { readonly filter?: Filter };

/** Praise: by id, by recipient, as a list and as counts; proposing and deciding. */
export function commendations(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'commendation', COLUMNS, 'write');
  return {
    byId: loadById<CommendationRow>((ids) => byId(db, viewer, ids)),
    /** latest proposed first */
    ofRecipient: loadMany<CommendationRow>(
      (ids) => byRecipient(db, viewer, ids),
      (row) => row.recipientId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, COMMENDATIONS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly CommendationGroup[]) =>
      aggregate(db, viewer, COMMENDATIONS, GROUPS, { where: conditions(filter), groupBy }),
    insert: async (values: typeof c.$inferInsert): Promise<void> => void (await db.insert(c).values(values)),
    /** the commendation, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<CommendationRow | null> => lockRow(db, c, c.id, id, writable),
    decide: (id: string, decided: Pick<CommendationRow, 'decidedOn'>): Promise<void> => changeRow(db, c, c.id, id, decided, writable),
  };
}
