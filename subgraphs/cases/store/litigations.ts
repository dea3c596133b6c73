import { and, asc, eq, isNotNull, isNull, lte, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { LOST_OUTCOMES } from '#law/litigation.ts';
import { branches, predicate } from '#platform/access.ts';
import { aggregate } from '#platform/aggregate.ts';
import { loadById, loadMany } from '#platform/batch.ts';
import { among, byId, notAfter, notBefore, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { SuitChanged, SuitRecorded } from '../lifecycle/litigation.ts';
import { caseFile as c, litigation as l, type CaseRow, type LitigationRow } from '../tables.ts';
import type { LitigationFilter, LitigationGroup, LitigationOrder } from '../types.generated.ts';
import { COLUMNS as CASE_COLUMNS } from './lists.ts';
import { placeOf } from './steps.ts';
import { columnsOf } from './columns.ts';

export type LitigationPage = Page<LitigationRow>;

const COLUMNS = columnsOf(l, l.caseId);
const ORDERS = { FILED_DESC: { column: l.filedOn, descending: true }, FILED_ASC: { column: l.filedOn, descending: false } };
const LITIGATIONS: Listing<LitigationRow, LitigationOrder> = {
  table: l,
  resource: 'litigation',
  columns: COLUMNS,
  key: l.id,
  orders: ORDERS,
};
const GROUPS: Readonly<Record<LitigationGroup, SQL>> = {
  PROVINCE: sql`${l.province}`,
  PREFECTURE: sql`${l.prefecture}`,
  KIND: sql`${l.kind}`,
  OUTCOME: sql`${l.outcome}`,
};
const litigationById = lookUp<LitigationRow>({ table: l, by: l.id, resource: 'litigation', columns: COLUMNS });
const litigationsOfCases = lookUp<LitigationRow>({
  table: l,
  by: l.caseId,
  resource: 'litigation',
  columns: COLUMNS,
  orderBy: [asc(l.filedOn), asc(l.id)],
});

type Filter = LitigationFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(COLUMNS, filter?.under),
  byId(l.agencyId, filter?.agencyId),
  among(l.kind, filter?.kind),
  among(l.outcome, filter?.outcome),
  filter?.open == null ? undefined : filter.open ? isNull(l.outcome) : isNotNull(l.outcome),
  filter?.defenceDueTo == null ? undefined : and(isNull(l.defenceFiledOn), isNull(l.outcome), lte(l.defenceDueOn, filter.defenceDueTo)),
  notBefore(l.filedOn, filter?.filedFrom),
  notAfter(l.filedOn, filter?.filedTo),
];

type ListRequest = Omit<PageRequest<LitigationOrder>, 'where'> & { readonly filter?: Filter };

export interface Span {
  readonly under?: string | null | undefined;
  readonly fromOn?: string | null | undefined;
  readonly toOn?: string | null | undefined;
}
interface Counts extends Record<string, unknown> {
  readonly litigations: number;
  readonly decided: number;
  readonly lost: number;
  readonly heard: number;
  readonly appeared: number;
}

/** Suits and reconsiderations against decisions (R2.4). */
export function litigationStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'litigation', COLUMNS, 'write');
  const rowsOf = (from: SQL, chosen: SQL, ways: readonly (SQL | undefined)[], also: readonly (SQL | undefined)[]) => {
    const rows = ways.map((way) => sql`select ${chosen} from ${from} where ${and(sql`true`, way, ...also)}`);
    return rows.length === 0 ? undefined : sql.join(rows, sql` union all `);
  };
  const of = loadMany<LitigationRow>(
    (ids) => litigationsOfCases(db, viewer, ids),
    (row) => row.caseId,
  );
  return {
    byId: loadById<LitigationRow>((ids) => litigationById(db, viewer, ids)),
    of,
    onCase: async (caseId: string, id: string): Promise<LitigationRow | undefined> => (await of.load(caseId)).find((row) => row.id === id),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, LITIGATIONS, { ...request, where: conditions(filter) }),
    aggregate: (filter: Filter, groupBy: readonly LitigationGroup[]) =>
      aggregate(db, viewer, LITIGATIONS, GROUPS, { where: conditions(filter), groupBy }),
    record: async (row: CaseRow, suit: SuitRecorded['suit']): Promise<void> =>
      void (await db.insert(l).values({ id: uuidv7(), ...placeOf(row), ...suit })),
    change: async (id: string, suit: SuitChanged['suit']): Promise<void> =>
      void (await db
        .update(l)
        .set(suit)
        .where(and(eq(l.id, id), writable))),
    /** suits filed in a span of days, by how they ended */
    counts: async ({ under: place, fromOn, toOn }: Span): Promise<Counts> => {
      const rows = rowsOf(sql`${l}`, sql`${l.kind}, ${l.outcome}, ${l.headAppeared}`, branches(viewer, 'litigation', COLUMNS), [
        under(COLUMNS, place),
        notBefore(l.filedOn, fromOn),
        notAfter(l.filedOn, toOn),
      ]);
      const none = { litigations: 0, decided: 0, lost: 0, heard: 0, appeared: 0 };
      if (!rows) return none;
      const [found] = await db.execute<Counts>(sql`
        select count(*)::int as litigations, (count(*) filter (where outcome <> 'WITHDRAWN'))::int as decided,
          (count(*) filter (where outcome = any(${sql.param(LOST_OUTCOMES)}::text[])))::int as lost,
          (count(*) filter (where kind = 'LITIGATION' and head_appeared is not null))::int as heard,
          (count(*) filter (where kind = 'LITIGATION' and head_appeared))::int as appeared from (${rows}) as visible`);
      return found ?? none;
    },
    /** decisions that could be attacked, taken in a span of days */
    decisions: async ({ under: place, fromOn, toOn }: Span): Promise<number> => {
      const decided = oneOf(c.disposition, ['STOP_ORDER', 'NOT_INFRINGED', 'PENALISED']);
      const rows = rowsOf(sql`${c}`, sql`1`, branches(viewer, 'case', CASE_COLUMNS), [
        decided,
        under(CASE_COLUMNS, place),
        notBefore(c.concludedOn, fromOn),
        notAfter(c.concludedOn, toOn),
      ]);
      if (!rows) return 0;
      const [found] = await db.execute<{ count: number }>(sql`select count(*)::int as count from (${rows}) as visible`);
      return found?.count ?? 0;
    },
  };
}
