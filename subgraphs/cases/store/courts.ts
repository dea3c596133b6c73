import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { aggregate, month } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, byId as sameId, notAfter, notBefore, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { courtMediation as m, judicialConfirmation as j, type CourtMediationRow, type JudicialConfirmationRow } from '../tables.ts';
import type {
  CourtMediationFilter,
  CourtMediationOrder,
  JudicialConfirmationFilter,
  JudicialConfirmationGroup,
  JudicialConfirmationOrder,
} from '../types.generated.ts';
import { columnsOf } from './columns.ts';

export type JudicialConfirmationPage = Page<JudicialConfirmationRow>;
export type CourtMediationPage = Page<CourtMediationRow>;

const columns = <T extends typeof j | typeof m>(t: T) => ({ ...columnsOf(t, t.id), receiver: t.partnerId });
const CONFIRMED = columns(j);
const ENTRUSTED = columns(m);
const CONFIRMATIONS: Listing<JudicialConfirmationRow, JudicialConfirmationOrder> = {
  table: j,
  resource: 'judicialConfirmation',
  columns: CONFIRMED,
  key: j.id,
  orders: { APPLIED_DESC: { column: j.appliedOn, descending: true }, APPLIED_ASC: { column: j.appliedOn, descending: false } },
};
const MEDIATIONS: Listing<CourtMediationRow, CourtMediationOrder> = {
  table: m,
  resource: 'courtMediation',
  columns: ENTRUSTED,
  key: m.id,
  orders: { SENT_DESC: { column: m.sentOn, descending: true }, SENT_ASC: { column: m.sentOn, descending: false } },
};
const GROUPS: Readonly<Record<JudicialConfirmationGroup, SQL>> = {
  PROVINCE: sql`${j.province}`,
  STATUS: sql`${j.status}`,
  MONTH: month(j.appliedOn),
};

type ConfirmationFilter = JudicialConfirmationFilter | null | undefined;
type MediationFilter = CourtMediationFilter | null | undefined;
const confirmationConditions = (filter: ConfirmationFilter): (SQL | undefined)[] => [
  under(CONFIRMED, filter?.under),
  among(j.status, filter?.status),
  sameId(j.caseId, filter?.caseId),
  notBefore(j.appliedOn, filter?.appliedFrom),
  notAfter(j.appliedOn, filter?.appliedTo),
];
const mediationConditions = (filter: MediationFilter): (SQL | undefined)[] => [
  under(ENTRUSTED, filter?.under),
  among(m.status, filter?.status),
  notBefore(m.sentOn, filter?.sentFrom),
  notAfter(m.sentOn, filter?.sentTo),
];

const confirmation = lookUp({ table: j, by: j.id, resource: 'judicialConfirmation', columns: CONFIRMED });
const confirmationsOf = lookUp({
  table: j,
  by: j.caseId,
  resource: 'judicialConfirmation',
  columns: CONFIRMED,
  orderBy: [asc(j.appliedOn), asc(j.id)],
});
const mediation = lookUp({ table: m, by: m.id, resource: 'courtMediation', columns: ENTRUSTED });
const mediationsOf = lookUp({
  table: m,
  by: m.caseId,
  resource: 'courtMediation',
  columns: ENTRUSTED,
  orderBy: [asc(m.sentOn), asc(m.id)],
});

/** Agreements before courts, and mediations that courts entrust (R9.5, R9.6). */
export function courtStore(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'judicialConfirmation', CONFIRMED);
  const confirmable = predicate(viewer, 'judicialConfirmation', CONFIRMED, 'write');
  const mediable = predicate(viewer, 'courtMediation', ENTRUSTED, 'write');
  return {
    confirmations: {
      byId: loadById<JudicialConfirmationRow>((ids) => confirmation(db, viewer, ids)),
      ofCase: loadMany<JudicialConfirmationRow>(
        (ids) => confirmationsOf(db, viewer, ids),
        (row) => row.caseId,
      ),
      page: ({ filter, ...request }: Omit<PageRequest<JudicialConfirmationOrder>, 'where'> & { readonly filter?: ConfirmationFilter }) =>
        page(db, viewer, CONFIRMATIONS, { ...request, where: confirmationConditions(filter) }),
      aggregate: (filter: ConfirmationFilter, groupBy: readonly JudicialConfirmationGroup[]) =>
        aggregate(db, viewer, CONFIRMATIONS, GROUPS, { where: confirmationConditions(filter), groupBy }),
      /** whether the case has an agreement before a court in one of these states; the case is locked by then */
      has: async (caseId: string, ...status: JudicialConfirmationRow['status'][]): Promise<boolean> => {
        const mine = and(eq(j.caseId, caseId), oneOf(j.status, status), visible);
        const [row] = await db.select({ id: j.id }).from(j).where(mine).limit(1);
        return row !== undefined;
      },
      lock: (id: string): Promise<JudicialConfirmationRow | null> => lockRow(db, j, j.id, id, confirmable),
      insert: async (row: typeof j.$inferInsert): Promise<void> => void (await db.insert(j).values(row)),
      change: (id: string, values: Partial<typeof j.$inferInsert>): Promise<void> => changeRow(db, j, j.id, id, values, confirmable),
    },
    courtMediations: {
      byId: loadById<CourtMediationRow>((ids) => mediation(db, viewer, ids)),
      ofCase: loadMany<CourtMediationRow>(
        (ids) => mediationsOf(db, viewer, ids),
        (row) => row.caseId ?? '',
      ),
      page: ({ filter, ...request }: Omit<PageRequest<CourtMediationOrder>, 'where'> & { readonly filter?: MediationFilter }) =>
        page(db, viewer, MEDIATIONS, { ...request, where: mediationConditions(filter) }),
      lock: (id: string): Promise<CourtMediationRow | null> => lockRow(db, m, m.id, id, mediable),
      insert: async (row: typeof m.$inferInsert): Promise<void> => void (await db.insert(m).values(row)),
      change: (id: string, values: Partial<typeof m.$inferInsert>): Promise<void> => changeRow(db, m, m.id, id, values, mediable),
    },
  };
}
