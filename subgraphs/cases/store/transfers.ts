import { and, asc, eq, isNotNull, sql, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { aggregate, month } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, byId as sameId, notAfter, notBefore, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import type { Viewer } from '#platform/viewer.ts';
import { caseFile as c, policeTransfer as t, type PoliceTransferRow } from '../tables.ts';
import type { PoliceTransferFilter, PoliceTransferGroup, PoliceTransferOrder } from '../types.generated.ts';
import { COLUMNS as CASES } from './lists.ts';
import { columnsOf } from './columns.ts';

export type PoliceTransferPage = Page<PoliceTransferRow>;

const COLUMNS = { ...columnsOf(t, t.id), receiver: t.receiverId, copy: t.procuratorateId };
const TRANSFERS: Listing<PoliceTransferRow, PoliceTransferOrder> = {
  table: t,
  resource: 'policeTransfer',
  columns: COLUMNS,
  key: t.id,
  orders: { PROPOSED_DESC: { column: t.proposedOn, descending: true }, PROPOSED_ASC: { column: t.proposedOn, descending: false } },
};
const GROUPS: Readonly<Record<PoliceTransferGroup, SQL>> = {
  PROVINCE: sql`${t.province}`,
  STATUS: sql`${t.status}`,
  SUSPECTED_OFFENCE: sql`${t.suspectedOffence}`,
  MONTH: month(t.proposedOn),
};
/** The head, the office or the police let their time pass (T1, T2, T3). */
const LATE = sql`case ${t.status} when 'PREPARED' then platform.today() > ${t.decideDueOn}
  when 'APPROVED' then platform.today() > (${t.sendDueAt} at time zone 'Asia/Shanghai')::date when 'SENT' then platform.today() > ${t.policeDueOn} else false end`;

type Filter = PoliceTransferFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  among(t.status, filter?.status),
  among(t.suspectedOffence, filter?.suspectedOffence),
  filter?.overdue == null ? undefined : sql`(${LATE}) = ${filter.overdue}`,
  sameId(t.caseId, filter?.caseId),
  notBefore(t.proposedOn, filter?.proposedFrom),
  notAfter(t.proposedOn, filter?.proposedTo),
];

const byId = lookUp({ table: t, by: t.id, resource: 'policeTransfer', columns: COLUMNS });
const byCase = lookUp({ table: t, by: t.caseId, resource: 'policeTransfer', columns: COLUMNS, orderBy: [asc(t.proposedOn), asc(t.id)] });

export interface Figures extends Record<string, unknown> {
  readonly thresholdMet: number;
  readonly thresholdSent: number;
  readonly sent: number;
  readonly decided: number;
  readonly accepted: number;
  readonly overdue: number;
}

/** Transfers to the police (A5; R9.7, R9.8). */
export function transferStore(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'policeTransfer', COLUMNS);
  const found = predicate(viewer, 'counterfeitFinding', CASES);
  const writable = predicate(viewer, 'policeTransfer', COLUMNS, 'write');
  return {
    byId: loadById<PoliceTransferRow>((ids) => byId(db, viewer, ids)),
    ofCase: loadMany<PoliceTransferRow>(
      (ids) => byCase(db, viewer, ids),
      (row) => row.caseId,
    ),
    page: ({ filter, ...request }: Omit<PageRequest<PoliceTransferOrder>, 'where'> & { readonly filter?: Filter }) =>
      page(db, viewer, TRANSFERS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly PoliceTransferGroup[]) =>
      aggregate(db, viewer, TRANSFERS, GROUPS, { where: conditions(filter), groupBy }),
    figures: async (place: string | null | undefined): Promise<Figures> => {
      // what an investigation found is for those inside, also as a count
      const met = and(eq(c.thresholdMet, true), under(CASES, place), found);
      const sent = sql`exists (select from ${t} where ${t.caseId} = ${c.id} and ${t.receiverId} is not null)`;
      const mine = and(under(COLUMNS, place), visible) ?? sql`true`;
      const [row] = await db.execute<Figures>(sql`select
        (select count(*)::int from ${c} where ${met}) as "thresholdMet", (select count(*)::int from ${c} where ${met} and ${sent}) as "thresholdSent",
        count(*) filter (where ${isNotNull(t.receiverId)})::int as sent, count(*) filter (where ${t.policeDecidedOn} is not null)::int as decided,
        count(*) filter (where ${t.policeDecidedOn} is not null and (not ${t.fileReturned} or ${t.finalOutcome} in ('TAKEN', 'CONVICTED')))::int as accepted,
        count(*) filter (where ${LATE})::int as overdue from ${t} where ${mine}`);
      return row as Figures;
    },
    lock: (id: string): Promise<PoliceTransferRow | null> => lockRow(db, t, t.id, id, writable),
    insert: async (row: typeof t.$inferInsert): Promise<void> => void (await db.insert(t).values(row)),
    change: (id: string, values: Partial<typeof t.$inferInsert>): Promise<void> => changeRow(db, t, t.id, id, values, writable),
  };
}
