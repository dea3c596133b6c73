import { and, eq, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { CaseKind } from '#law/case-kind.ts';
import { divisionsAbove } from '#law/jurisdiction.ts';
import { predicate } from '#platform/access.ts';
import { loadById } from '#platform/batch.ts';
import { byId as sameId, holdsOn, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import type { PublishedOffice } from '#platform/offices.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { levelOfCode } from '#platform/reach.ts';
import { lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import { delegation as t, type DelegationRow } from '../tables.ts';
import type { DelegationFilter, DelegationOrder } from '../types.generated.ts';
import { columnsOf } from './columns.ts';

export type DelegationPage = Page<DelegationRow>;

const COLUMNS = columnsOf(t, t.id);
const DELEGATIONS: Listing<DelegationRow, DelegationOrder> = {
  table: t,
  resource: 'delegation',
  columns: COLUMNS,
  key: t.id,
  orders: { STARTS_DESC: { column: t.validFrom, descending: true }, STARTS_ASC: { column: t.validFrom, descending: false } },
};
const byId = lookUp<DelegationRow>({ table: t, by: t.id, resource: 'delegation', columns: COLUMNS });

type Filter = DelegationFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  sameId(t.agencyId, filter?.authorityId),
  sameId(t.delegateId, filter?.toAgencyId),
  filter?.kind == null ? undefined : sql`${filter.kind} = any(${t.kinds})`,
  holdsOn(t.validFrom, t.validTo, filter?.on),
];

type New = Pick<typeof t.$inferInsert, 'kinds' | 'legalBasis' | 'docNo' | 'validFrom' | 'validTo'>;
type ListRequest = Omit<PageRequest<DelegationOrder>, 'where'> & { readonly filter?: Filter };

/** Delegations to county offices (委托, 专利行政执法办法 §6). */
export function delegationStore(db: Db, viewer: Viewer) {
  const visible = predicate(viewer, 'delegation', COLUMNS);
  const writable = predicate(viewer, 'delegation', COLUMNS, 'write');
  /** the authority that lets this office act on that kind of case on a day; null where none does */
  const covers = async (delegateId: string, kind: CaseKind, on: string): Promise<string | null> => {
    const then = and(lte(t.validFrom, on), or(isNull(t.validTo), gt(t.validTo, on)));
    const [row] = await db
      .select({ id: t.agencyId })
      .from(t)
      .where(and(eq(t.delegateId, delegateId), sql`${kind} = any(${t.kinds})`, then, visible))
      .limit(1);
    return row?.id ?? null;
  };
  return {
    byId: loadById<DelegationRow>((ids) => byId(db, viewer, ids)),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, DELEGATIONS, { ...request, where: conditions(filter) }),
    covers,
    /**
     * In whose name an office acts: its own (null), or for a county office the authority that delegated that kind, by default the
     * nearest office above (办法 §6). `delegated`: whether a delegation on record names the kind.
     */
    authorityOf: async (
      { id, jurisdiction }: Pick<PublishedOffice, 'id' | 'jurisdiction'>,
      kind: CaseKind,
      on: string,
    ): Promise<{ readonly authorityId: string | null; readonly delegated: boolean }> => {
      if (levelOfCode(jurisdiction) !== 'COUNTY') return { authorityId: null, delegated: false };
      const named = await covers(id, kind, on);
      if (named !== null) return { authorityId: named, delegated: true };
      const above = await seatedIn(db, divisionsAbove(jurisdiction));
      return { authorityId: above?.id ?? null, delegated: false };
    },
    /** terms of an office's delegations; whoever grants to it at once waits here */
    terms: async (delegateId: string) => {
      await inTurn(db, 'delegation', delegateId);
      return db
        .select({ validFrom: t.validFrom, validTo: t.validTo })
        .from(t)
        .where(and(eq(t.delegateId, delegateId), visible));
    },
    lock: (id: string): Promise<DelegationRow | null> => lockRow(db, t, t.id, id, writable),
    grant: async (agencyId: string, delegate: { readonly id: string; readonly jurisdiction: string }, facts: New): Promise<string> => {
      const id = uuidv7();
      await db.insert(t).values({ id, agencyId, delegateId: delegate.id, jurisdiction: delegate.jurisdiction, ...facts });
      return id;
    },
    end: async (id: string, validTo: string, endReason: string): Promise<void> => {
      await db
        .update(t)
        .set({ validTo, endReason })
        .where(and(eq(t.id, id), writable));
    },
  };
}

/** The first of these divisions in which an office is seated, and that office. */
export async function seatedIn(
  db: Db,
  divisions: readonly string[],
): Promise<{ readonly id: string; readonly jurisdiction: string } | null> {
  const [row] = await db.execute<{ id: string; jurisdiction: string }>(
    sql`select id, jurisdiction from institutions.published_office where kind = 'AGENCY' and jurisdiction = any(${sql.param(divisions)}::text[])
        order by array_position(${sql.param(divisions)}::text[], jurisdiction::text), id limit 1`,
  );
  return row ?? null;
}
