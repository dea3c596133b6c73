import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { commonSuperiors } from '#law/jurisdiction.ts';
import { predicate } from '#platform/access.ts';
import { isId, loadById, loadMany } from '#platform/batch.ts';
import { among, byId as sameId, notAfter, notBefore, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import {
  caseFile as c,
  intake as i,
  jurisdictionDispute as t,
  type CaseRow,
  type IntakeRow,
  type JurisdictionDisputeRow,
} from '../tables.ts';
import type { JurisdictionDisputeFilter, JurisdictionDisputeOrder } from '../types.generated.ts';
import { COLUMNS as CASES } from './lists.ts';
import { seatedIn } from './delegations.ts';
import { columnsOf } from './columns.ts';

export type JurisdictionDisputePage = Page<JurisdictionDisputeRow>;

export const DISPUTE_COLUMNS = { ...columnsOf(t, t.id), receiver: t.superiorId };
const INTAKES = columnsOf(i, i.id);
const DISPUTES: Listing<JurisdictionDisputeRow, JurisdictionDisputeOrder> = {
  table: t,
  resource: 'jurisdictionDispute',
  columns: DISPUTE_COLUMNS,
  key: t.id,
  orders: { RAISED_DESC: { column: t.raisedOn, descending: true }, RAISED_ASC: { column: t.raisedOn, descending: false } },
};
const byId = lookUp<JurisdictionDisputeRow>({ table: t, by: t.id, resource: 'jurisdictionDispute', columns: DISPUTE_COLUMNS });
const byMatter = lookUp<JurisdictionDisputeRow>({
  table: t,
  by: t.matterId,
  resource: 'jurisdictionDispute',
  columns: DISPUTE_COLUMNS,
  orderBy: [asc(t.raisedOn), asc(t.id)],
});

type Filter = JurisdictionDisputeFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(DISPUTE_COLUMNS, filter?.under),
  among(t.status, filter?.status),
  sameId(t.matterId, filter?.matterId),
  sameId(t.superiorId, filter?.superiorId),
  notBefore(t.raisedOn, filter?.raisedFrom),
  notAfter(t.raisedOn, filter?.raisedTo),
];

type ListRequest = Omit<PageRequest<JurisdictionDisputeOrder>, 'where'> & { readonly filter?: Filter };

/** What a quarrel may be about: a request or a case, as far as this viewer sees it. */
export type Matter = Pick<CaseRow | IntakeRow, 'id' | 'kind' | 'agencyId' | 'jurisdiction' | 'status'> & {
  readonly decidedOn?: string | null;
};

/** Quarrels over jurisdiction and the designation that ends them (细则 §81, R2.3). */
export function disputeStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'jurisdictionDispute', DISPUTE_COLUMNS, 'write');
  return {
    byId: loadById<JurisdictionDisputeRow>((ids) => byId(db, viewer, ids)),
    /** quarrels over a matter, the oldest first */
    of: loadMany<JurisdictionDisputeRow>(
      (ids) => byMatter(db, viewer, ids),
      (row) => row.matterId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, DISPUTES, { ...request, where: conditions(filter) }),
    matter: async (kind: 'INTAKE' | 'CASE', id: string): Promise<Matter | null> => {
      if (!isId(id)) return null;
      const rows: readonly Matter[] =
        kind === 'CASE'
          ? await db
              .select()
              .from(c)
              .where(and(eq(c.id, id), predicate(viewer, 'case', CASES)))
          : await db
              .select()
              .from(i)
              .where(and(eq(i.id, id), predicate(viewer, 'intake', INTAKES)));
      return rows[0] ?? null;
    },
    /** whether a quarrel over a matter is open; whoever raises one at once waits here */
    isOpen: async (matterId: string): Promise<boolean> => {
      await inTurn(db, 'jurisdiction_dispute', matterId);
      const open = and(eq(t.matterId, matterId), eq(t.status, 'OPEN'), predicate(viewer, 'jurisdictionDispute', DISPUTE_COLUMNS));
      return (await db.select({ id: t.id }).from(t).where(open).limit(1)).length > 0;
    },
    /** the lowest office above all of these divisions; over the nation there is nobody */
    superiorOf: (divisions: readonly string[]) => seatedIn(db, commonSuperiors(divisions)),
    raise: async (row: Omit<typeof t.$inferInsert, 'id'>): Promise<string> => {
      const id = uuidv7();
      await db.insert(t).values({ id, ...row });
      return id;
    },
    withdraw: async (id: string, taken: Required<Pick<typeof t.$inferInsert, 'withdrawnOn' | 'withdrawalReason'>>): Promise<void> => {
      await db
        .update(t)
        .set({ status: 'WITHDRAWN', ...taken })
        .where(and(eq(t.id, id), eq(t.status, 'OPEN'), writable));
    },
    lock: (id: string): Promise<JurisdictionDisputeRow | null> => lockRow(db, t, t.id, id, writable),
    /** moves the matter with everything on it and ends the quarrel; false when it was decided meanwhile or the office may not have it */
    designate: async (
      id: string,
      to: { readonly agencyId: string; readonly authorityId: string | null; readonly jurisdiction: string },
      why: string,
    ): Promise<boolean> => {
      const [row] = await db.execute<{ moved: boolean }>(
        sql`select cases.designate(${id}, ${to.agencyId}, ${to.authorityId}, ${to.jurisdiction}, ${why}) as moved`,
      );
      return row?.moved ?? false;
    },
  };
}
