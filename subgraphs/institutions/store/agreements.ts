import { and, arrayContains, eq, gte, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { isId, loadById } from '#platform/batch.ts';
import { under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { collaborationAgreement as g, type CollaborationAgreementRow } from '../tables.ts';
import type { CollaborationAgreementFilter, CollaborationAgreementOrder } from '../types.generated.ts';

export type CollaborationAgreementPage = Page<CollaborationAgreementRow>;

const COLUMNS = { place: g.jurisdiction, province: g.province, prefecture: g.prefecture, key: g.id, office: g.agencyId };

const AGREEMENTS: Listing<CollaborationAgreementRow, CollaborationAgreementOrder> = {
  table: g,
  resource: 'collaborationAgreement',
  columns: COLUMNS,
  key: g.id,
  orders: { SIGNED_DESC: { column: g.signedOn, descending: true }, SIGNED_ASC: { column: g.signedOn, descending: false } },
};

type Filter = CollaborationAgreementFilter | null | undefined;
const signedBy = (id: string): SQL => (isId(id) ? arrayContains(g.parties, [id]) : sql`false`);
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  filter?.agencyId == null ? undefined : signedBy(filter.agencyId),
  filter?.region == null ? undefined : eq(g.region, filter.region),
  filter?.on == null ? undefined : and(lte(g.signedOn, filter.on), or(isNull(g.endsOn), gte(g.endsOn, filter.on))),
];

const byId = lookUp({ table: g, by: g.id, resource: 'collaborationAgreement', columns: COLUMNS });

type ListRequest = Omit<PageRequest<CollaborationAgreementOrder>, 'where'> & { readonly filter?: Filter };

/** Collaboration agreements: read by all offices, kept by their first party. */
export function agreementStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'collaborationAgreement', COLUMNS, 'write');
  return {
    byId: loadById<CollaborationAgreementRow>((ids) => byId(db, viewer, ids)),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, AGREEMENTS, { ...request, where: conditions(filter) }),
    insert: async (values: typeof g.$inferInsert): Promise<void> => void (await db.insert(g).values(values)),
    /** the agreement, locked for a change by its keeper; null for everybody else */
    lock: (id: string): Promise<CollaborationAgreementRow | null> => lockRow(db, g, g.id, id, writable),
    end: async (id: string, endsOn: string): Promise<void> => {
      await db
        .update(g)
        .set({ endsOn })
        .where(and(eq(g.id, id), writable));
    },
  };
}
