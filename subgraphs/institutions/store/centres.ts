import { and, asc, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import { contains, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { assistanceCentre as c, type AssistanceCentreRow } from '../tables.ts';
import type { AssistanceCentreFilter, AssistanceCentreOrder } from '../types.generated.ts';

export type AssistanceCentrePage = Page<AssistanceCentreRow>;

const COLUMNS = { place: c.jurisdiction, province: c.province, prefecture: c.prefecture, key: c.id, office: c.id };

const CENTRES: Listing<AssistanceCentreRow, AssistanceCentreOrder> = {
  table: c,
  resource: 'assistanceCentre',
  columns: COLUMNS,
  key: c.id,
  orders: { CODE_ASC: { column: c.code, descending: false } },
};

type ListRequest = Omit<PageRequest<AssistanceCentreOrder>, 'where'> & { readonly filter?: AssistanceCentreFilter | null | undefined };

/** Assistance centres by id, by code, by the office that they are attached to, and as a list. */
export function centreReads(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'assistanceCentre', COLUMNS);
  const where = (condition: SQL) => db.select().from(c).where(and(condition, visible));
  return {
    byId: loadById<AssistanceCentreRow>((ids) => where(oneOf(c.id, ids))),
    byCode: loadOne<AssistanceCentreRow>(
      (codes) => where(oneOf(c.code, codes)),
      (row) => row.code,
    ),
    attachedTo: loadMany<AssistanceCentreRow>(
      (agencyIds) => where(oneOf(c.agencyId, agencyIds)).orderBy(asc(c.agencyId), asc(c.code)),
      (row) => row.agencyId,
    ),
    page: ({ filter, ...request }: ListRequest) =>
      page(db, viewer, CENTRES, { ...request, where: [under(COLUMNS, filter?.under), contains(c.name, filter?.name)] }),
  };
}
