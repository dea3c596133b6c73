import { desc, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Span } from '#law/secondment.ts';
import { predicate } from '#platform/access.ts';
import { aggregate, month } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { byId as sameId, holdsOn, notAfter, notBefore, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { PublishedOffice } from '#platform/offices.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { secondment as t, type OfficerRow, type SecondmentRow } from '../tables.ts';
import type { SecondmentFilter, SecondmentGroup, SecondmentOrder } from '../types.generated.ts';

export type SecondmentPage = Page<SecondmentRow>;

const COLUMNS = {
  place: t.jurisdiction,
  province: t.province,
  prefecture: t.prefecture,
  key: t.id,
  office: t.fromAgencyId,
  person: t.officerId,
};

const SECONDMENTS: Listing<SecondmentRow, SecondmentOrder> = {
  table: t,
  resource: 'secondment',
  columns: COLUMNS,
  key: t.id,
  orders: { STARTS_DESC: { column: t.validFrom, descending: true }, STARTS_ASC: { column: t.validFrom, descending: false } },
};

const GROUPS: Readonly<Record<SecondmentGroup, SQL>> = { PROVINCE: sql`${t.province}`, MONTH: month(t.validFrom) };

type Filter = SecondmentFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  holdsOn(t.validFrom, t.validTo, filter?.on),
  sameId(t.officerId, filter?.officerId),
  sameId(t.toAgencyId, filter?.hostId),
  sameId(t.fromAgencyId, filter?.senderId),
  notBefore(t.validFrom, filter?.startsFrom),
  notAfter(t.validFrom, filter?.startsTo),
];

const byId = lookUp({ table: t, by: t.id, resource: 'secondment', columns: COLUMNS });
const byOfficer = lookUp({ table: t, by: t.officerId, resource: 'secondment', columns: COLUMNS, orderBy: [desc(t.validFrom), desc(t.id)] });

type ListRequest = Omit<PageRequest<SecondmentOrder>, 'where'> & { readonly filter?: Filter };

/** Secondments of supervisors (R14.7, R14.8). The grant that opens a host's cases is made and closed by functions that read it from the row. */
export function secondmentStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'secondment', COLUMNS, 'write');
  const update = (id: string, values: Partial<typeof t.$inferInsert>): Promise<void> => changeRow(db, t, t.id, id, values, writable);
  return {
    byId: loadById<SecondmentRow>((ids) => byId(db, viewer, ids)),
    /** newest first */
    of: loadMany<SecondmentRow>(
      (officerIds) => byOfficer(db, viewer, officerIds),
      (row) => row.officerId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, SECONDMENTS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly SecondmentGroup[]) =>
      aggregate(db, viewer, SECONDMENTS, GROUPS, { where: conditions(filter), groupBy }),
    lock: (id: string): Promise<SecondmentRow | null> => lockRow(db, t, t.id, id, writable),
    /** opens the host's cases in the same transaction */
    send: async (officer: OfficerRow, host: PublishedOffice, facts: Span & { readonly tasks: string }): Promise<string> => {
      const id = uuidv7();
      const offices = { fromAgencyId: officer.agencyId, toAgencyId: host.id, jurisdiction: host.jurisdiction };
      await db.insert(t).values({ id, officerId: officer.id, supervisor: officer.name, ...offices, ...facts });
      await db.execute(sql`select personnel.open_host(${id}, ${uuidv7()})`);
      return id;
    },
    report: (id: string, facts: { readonly report: string; readonly reportedOn: string }): Promise<void> => update(id, facts),
    /** closes the host's cases in the same transaction */
    end: async (id: string, facts: { readonly validTo: string; readonly endedOn: string }): Promise<void> => {
      await update(id, facts);
      await db.execute(sql`select personnel.close_host(${id})`);
    },
  };
}
