import { and, eq, sql, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById } from '#platform/batch.ts';
import { among, holdsOn, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { isDivision } from '#platform/divisions.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { fieldPost as f, type FieldPostRow } from '../tables.ts';
import type { FieldPostFilter, FieldPostGroup, FieldPostOrder } from '../types.generated.ts';

export type FieldPostPage = Page<FieldPostRow>;

const COLUMNS = { place: f.jurisdiction, province: f.province, prefecture: f.prefecture, key: f.id, office: f.agencyId };

const FIELD_POSTS: Listing<FieldPostRow, FieldPostOrder> = {
  table: f,
  resource: 'fieldPost',
  columns: COLUMNS,
  key: f.id,
  orders: { STARTS_DESC: { column: f.validFrom, descending: true }, STARTS_ASC: { column: f.validFrom, descending: false } },
};

const GROUPS: Readonly<Record<FieldPostGroup, SQL>> = {
  PROVINCE: sql`${f.province}`,
  PREFECTURE: sql`${f.prefecture}`,
  SITE_KIND: sql`${f.siteKind}`,
  PERSON_KIND: sql`${f.personKind}`,
};

type Filter = FieldPostFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  among(f.siteKind, filter?.siteKind),
  among(f.personKind, filter?.personKind),
  holdsOn(f.validFrom, f.validTo, filter?.on),
];

const byId = lookUp({ table: f, by: f.id, resource: 'fieldPost', columns: COLUMNS });

type ListRequest = Omit<PageRequest<FieldPostOrder>, 'where'> & { readonly filter?: Filter };

/** People at sites: by id, as a list and as counts; sending and ending. */
export function fieldPosts(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'fieldPost', COLUMNS, 'write');
  return {
    byId: loadById<FieldPostRow>((ids) => byId(db, viewer, ids)),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, FIELD_POSTS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly FieldPostGroup[]) =>
      aggregate(db, viewer, FIELD_POSTS, GROUPS, { where: conditions(filter), groupBy }),
    divisionKnown: (code: string): Promise<boolean> => isDivision(db, code),
    insert: async (values: typeof f.$inferInsert): Promise<void> => void (await db.insert(f).values(values)),
    /** the post, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<FieldPostRow | null> => lockRow(db, f, f.id, id, writable),
    end: async (id: string, ended: Pick<FieldPostRow, 'validTo'>): Promise<void> => {
      await db
        .update(f)
        .set(ended)
        .where(and(eq(f.id, id), writable));
    },
  };
}
