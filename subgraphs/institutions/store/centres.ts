import { asc } from 'drizzle-orm';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import { contains, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
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

const byId = lookUp({ table: c, by: c.id, resource: 'assistanceCentre', columns: COLUMNS });
const byCode = lookUp({ table: c, by: c.code, resource: 'assistanceCentre', columns: COLUMNS });
const byAgency = lookUp({ table: c, by: c.agencyId, resource: 'assistanceCentre', columns: COLUMNS, orderBy: [asc(c.code)] });

type ListRequest = Omit<PageRequest<AssistanceCentreOrder>, 'where'> & { readonly filter?: AssistanceCentreFilter | null | undefined };

/** Assistance centres by id, by code, by the office that they are attached to, and as a list. */
export function centreReads(db: Db, viewer: Viewer) {
  return {
    byId: loadById<AssistanceCentreRow>((ids) => byId(db, viewer, ids)),
    byCode: loadOne<AssistanceCentreRow>(
      (codes) => byCode(db, viewer, codes),
      (row) => row.code,
    ),
    attachedTo: loadMany<AssistanceCentreRow>(
      (agencyIds) => byAgency(db, viewer, agencyIds),
      (row) => row.agencyId,
    ),
    page: ({ filter, ...request }: ListRequest) =>
      page(db, viewer, CENTRES, { ...request, where: [under(COLUMNS, filter?.under), contains(c.name, filter?.name)] }),
  };
}
