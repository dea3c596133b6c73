import { and, asc, eq, gte, sql, type SQL } from 'drizzle-orm';
import { predicate } from '#platform/access.ts';
import { aggregate, month } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, byId as sameId, notAfter, notBefore, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import { caseReferral as t, type CaseReferralRow } from '../tables.ts';
import type { CaseReferralFilter, CaseReferralGroup, CaseReferralOrder } from '../types.generated.ts';
import { columnsOf } from './columns.ts';

export type CaseReferralPage = Page<CaseReferralRow>;

const COLUMNS = { ...columnsOf(t, t.id), receiver: t.partnerId };
const REFERRALS: Listing<CaseReferralRow, CaseReferralOrder> = {
  table: t,
  resource: 'caseReferral',
  columns: COLUMNS,
  key: t.id,
  orders: { SENT_DESC: { column: t.sentOn, descending: true }, SENT_ASC: { column: t.sentOn, descending: false } },
};
const GROUPS: Readonly<Record<CaseReferralGroup, SQL>> = {
  PROVINCE: sql`${t.province}`,
  DIRECTION: sql`${t.direction}`,
  PARTNER_KIND: sql`${t.partnerKind}`,
  STATUS: sql`${t.status}`,
  MONTH: month(t.sentOn),
};
const LATE = sql`(coalesce(${t.answeredOn}, platform.today()) > ${t.dueOn})`;

type Filter = CaseReferralFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  filter?.direction == null ? undefined : eq(t.direction, filter.direction),
  among(t.status, filter?.status),
  among(t.partnerKind, filter?.partnerKind),
  sameId(t.caseId, filter?.caseId),
  filter?.minBounces == null ? undefined : gte(t.bounces, filter.minBounces),
  filter?.overdue == null ? undefined : sql`${LATE} = ${filter.overdue}`,
  notBefore(t.sentOn, filter?.sentFrom),
  notAfter(t.sentOn, filter?.sentTo),
];

const byId = lookUp({ table: t, by: t.id, resource: 'caseReferral', columns: COLUMNS });
const byCase = lookUp({ table: t, by: t.caseId, resource: 'caseReferral', columns: COLUMNS, orderBy: [asc(t.sentOn), asc(t.id)] });

/** Matters referred to partners and by them (R9.4). */
export function referralStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'caseReferral', COLUMNS, 'write');
  return {
    byId: loadById<CaseReferralRow>((ids) => byId(db, viewer, ids)),
    ofCase: loadMany<CaseReferralRow>(
      (ids) => byCase(db, viewer, ids),
      (row) => row.caseId ?? '',
    ),
    page: ({ filter, ...request }: Omit<PageRequest<CaseReferralOrder>, 'where'> & { readonly filter?: Filter }) =>
      page(db, viewer, REFERRALS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly CaseReferralGroup[]) =>
      aggregate(db, viewer, REFERRALS, GROUPS, { where: conditions(filter), groupBy }),
    /** the next number of a partner's own series of a year; who sends at the same time waits. Offices have theirs in case_number. */
    nextOfPartner: async (partnerId: string, year: number): Promise<number> => {
      await inTurn(db, 'case_referral', partnerId);
      const own = and(eq(t.partnerId, partnerId), eq(t.direction, 'IN'), sql`extract(year from ${t.sentOn}) = ${year}`);
      const [row] = await db
        .select({ sent: sql<number>`count(*)::int` })
        .from(t)
        .where(own);
      return (row?.sent ?? 0) + 1;
    },
    lock: (id: string): Promise<CaseReferralRow | null> => lockRow(db, t, t.id, id, writable),
    insert: async (row: typeof t.$inferInsert): Promise<void> => void (await db.insert(t).values(row)),
    change: (id: string, values: Partial<typeof t.$inferInsert>): Promise<void> => changeRow(db, t, t.id, id, values, writable),
  };
}
