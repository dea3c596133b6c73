import { and, asc, eq, lt, sql, type SQL } from 'drizzle-orm';
import type { CaseKind } from '#law/case-kind.ts';
import { predicate } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, byId, notAfter, notBefore, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import { caseFile as c, deadline as d, measure as m, type MeasureRow } from '../tables.ts';
import type { MeasureFilter, MeasureGroup, MeasureKind, MeasureOrder } from '../types.generated.ts';
import { COLUMNS as CASES } from './lists.ts';
import { columnsOf } from './columns.ts';

export type CaseMeasurePage = Page<MeasureRow>;

const COLUMNS = columnsOf(m, m.caseId);
const CLOCKS = columnsOf(d, d.caseId);
const MEASURES: Listing<MeasureRow, MeasureOrder> = {
  table: m,
  resource: 'measure',
  columns: COLUMNS,
  key: m.id,
  orders: { PROPOSED_DESC: { column: m.proposedOn, descending: true }, PROPOSED_ASC: { column: m.proposedOn, descending: false } },
};
const GROUPS: Readonly<Record<MeasureGroup, SQL>> = {
  PROVINCE: sql`${m.province}`,
  PREFECTURE: sql`${m.prefecture}`,
  COUNTY: sql`${m.jurisdiction}`,
  KIND: sql`${m.kind}`,
  STATUS: sql`${m.status}`,
};
const KEPT = ['TAKEN', 'EXTENDED'];

const measuresOfCases = lookUp<MeasureRow>({
  table: m,
  by: m.caseId,
  resource: 'measure',
  columns: COLUMNS,
  orderBy: [asc(m.proposedOn), asc(m.id)],
});
const measuresById = lookUp<MeasureRow>({ table: m, by: m.id, resource: 'measure', columns: COLUMNS });

const conditions = (filter: MeasureFilter | null | undefined): (SQL | undefined)[] =>
  filter
    ? [
        under(COLUMNS, filter.under),
        byId(m.agencyId, filter.agencyId),
        among(m.kind, filter.kind),
        among(m.status, filter.status),
        notBefore(m.proposedOn, filter.proposedFrom),
        notAfter(m.proposedOn, filter.proposedTo),
        filter.overdueOn == null ? undefined : and(lt(m.dueOn, filter.overdueOn), oneOf(m.status, KEPT)),
      ]
    : [];

type ListRequest = Omit<PageRequest<MeasureOrder>, 'where'> & { readonly filter?: MeasureFilter | null | undefined };

/** How often a measure was taken in how many cases. */
export interface Use {
  readonly kind: MeasureKind;
  readonly caseKind: CaseKind;
  readonly taken: number;
}

/** Measures on cases: lists, counts, and what acts on them write. */
export function measureStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'measure', COLUMNS, 'write');
  return {
    of: loadMany<MeasureRow>(
      (ids) => measuresOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    byId: loadById<MeasureRow>((ids) => measuresById(db, viewer, ids)),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, MEASURES, { ...request, where: conditions(filter) }),
    aggregate: (filter: MeasureFilter | null | undefined, groupBy: readonly MeasureGroup[]) =>
      aggregate(db, viewer, MEASURES, GROUPS, { where: conditions(filter), groupBy }),
    /** measures taken in the cases of a filter, by measure and kind of case */
    taken: async (where: readonly (SQL | undefined)[]): Promise<readonly Use[]> => {
      const seen = and(predicate(viewer, 'measure', COLUMNS), predicate(viewer, 'case', CASES), sql`${m.takenOn} is not null`, ...where);
      return db
        .select({ kind: m.kind, caseKind: c.kind, taken: sql<number>`count(*)::int` })
        .from(m)
        .innerJoin(c, eq(c.id, m.caseId))
        .where(seen)
        .groupBy(m.kind, c.kind);
    },
    insert: async (rows: readonly (typeof m.$inferInsert)[]): Promise<void> => {
      if (rows.length > 0) await db.insert(m).values([...rows]);
    },
    change: async (id: string, values: Partial<MeasureRow>): Promise<void> =>
      void (await db
        .update(m)
        .set(values)
        .where(and(eq(m.id, id), writable))),
    /** the clock of one measure goes on with another due day: the others of the case keep theirs */
    retime: async (caseId: string, id: string, dueOn: string): Promise<void> =>
      void (await db
        .update(d)
        .set({ dueOn })
        .where(and(eq(d.caseId, caseId), eq(d.subjectId, id), predicate(viewer, 'deadline', CLOCKS, 'write')))),
  };
}
