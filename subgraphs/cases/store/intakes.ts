import { and, eq, gt, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import { parsePatentNumber } from '#law/patent-number.ts';
import { predicate } from '#platform/access.ts';
import { aggregate, month } from '#platform/aggregate.ts';
import { isId, loadById, loadMany } from '#platform/batch.ts';
import { among, byId, notAfter, notBefore, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import { grant as g } from '#platform/tables.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { ParallelLine } from '../lifecycle/duplicates.ts';
import { caseFile as c, caseNumber as n, intake as i, UNTOLD_REFUSAL, type IntakeRow } from '../tables.ts';
import type { IntakeFilter, IntakeGroup, IntakeOrder } from '../types.generated.ts';
import { COLUMNS as CASES } from './lists.ts';
import { columnsOf } from './columns.ts';

export type IntakePage = Page<IntakeRow>;

const COLUMNS = columnsOf(i, i.id);
const INTAKES: Listing<IntakeRow, IntakeOrder> = {
  table: i,
  resource: 'intake',
  columns: COLUMNS,
  key: i.id,
  orders: {
    RECEIVED_DESC: { column: i.receivedOn, descending: true },
    RECEIVED_ASC: { column: i.receivedOn, descending: false },
    DUE_ASC: { column: i.dueOn, descending: false },
  },
};
const GROUPS: Readonly<Record<IntakeGroup, SQL>> = {
  PROVINCE: sql`${i.province}`,
  PREFECTURE: sql`${i.prefecture}`,
  COUNTY: sql`${i.jurisdiction}`,
  MONTH: month(i.receivedOn),
  KIND: sql`${i.kind}`,
  STATUS: sql`${i.status}`,
  REFUSAL_REASON: sql`${i.refusalReason}`,
};

/** A refusal that the petitioner was told of late, or not yet (A1). */
const TOLD_LATE = sql`(${UNTOLD_REFUSAL} or ${i.status} = 'REFUSED' and ${i.refusalServedOn} > ${i.dueOn})`;

const intakesById = lookUp({ table: i, by: i.id, resource: 'intake', columns: COLUMNS });

function conditions(filter: IntakeFilter | null | undefined): (SQL | undefined)[] {
  if (!filter) return [];
  const number = filter.patentNumber == null ? undefined : (parsePatentNumber(filter.patentNumber)?.canonical ?? '');
  return [
    under(COLUMNS, filter.under),
    byId(i.agencyId, filter.agencyId),
    among(i.kind, filter.kind),
    among(i.status, filter.status),
    number === undefined ? undefined : eq(i.patentNumber, number),
    among(i.handover, filter.handover),
    notBefore(i.receivedOn, filter.receivedFrom),
    notAfter(i.receivedOn, filter.receivedTo),
    filter.overdueOn == null ? undefined : and(lt(i.dueOn, filter.overdueOn), or(isNull(i.decidedOn), gt(i.decidedOn, i.dueOn), TOLD_LATE)),
  ];
}

type ListRequest = Omit<PageRequest<IntakeOrder>, 'where'> & { readonly filter?: IntakeFilter | null | undefined };

/** What makes two requests the same. */
export type SameRequest = Pick<IntakeRow, 'kind' | 'patentNumber' | 'respondent' | 'agencyId'>;

/** What is asked of the parallel proceedings of a matter. */
export interface ParallelKey {
  readonly patentNumber: string;
  /** compared as a whole name; '' where no name is asked for */
  readonly respondent: string;
}
const keyOf = ({ patentNumber, respondent }: ParallelKey): string => JSON.stringify([patentNumber, respondent]);

/** Requests and clues before they are cases: lists, look-ups, and their writes. */
export function intakeStore(db: Db, viewer: Viewer) {
  const writable = predicate(viewer, 'intake', COLUMNS, 'write');
  const parallel = loadMany<ParallelLine & { readonly asked: string }>(
    async (asked) => {
      const pairs = asked.map((each) => JSON.parse(each) as [string, string]);
      const [patents, names] = [pairs.map(([patent]) => patent), pairs.map(([, name]) => name)];
      const rows = await db.execute<ParallelLine & { nth: number } & Record<string, unknown>>(
        sql`select k.nth::int as nth, p.matter_id as "matterId", p.agency_id as "agencyId", p.kind, p.received_on as "receivedOn",
              p.docketed_on as "docketedOn", p.concluded_on as "concludedOn", p.same_respondent as "sameRespondent"
            from unnest(${sql.param(patents)}::text[], ${sql.param(names)}::text[]) with ordinality as k (patent, name, nth), cases.parallel(k.patent, k.name) p`,
      );
      return rows.map(({ nth, ...line }) => ({ ...line, asked: asked[nth - 1] ?? '' }));
    },
    ({ asked }) => asked,
  );
  return {
    byId: loadById<IntakeRow>((ids) => intakesById(db, viewer, ids)),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, INTAKES, { ...request, where: conditions(filter) }),
    aggregate: (filter: IntakeFilter | null | undefined, groupBy: readonly IntakeGroup[]) =>
      aggregate(db, viewer, INTAKES, GROUPS, { where: conditions(filter), groupBy }),
    /** what offices do on a patent, as far as this viewer may know: all of one tick in one statement */
    parallel: (key: ParallelKey): Promise<readonly ParallelLine[]> => parallel.load(keyOf(key)),
    lock: (id: string): Promise<IntakeRow | null> => lockRow(db, i, i.id, id, writable),
    change: (id: string, values: Partial<typeof i.$inferInsert>): Promise<void> => changeRow(db, i, i.id, id, values, writable),
    insert: async (row: typeof i.$inferInsert): Promise<void> => void (await db.insert(i).values(row)),
    /** whether a clue was registered from a complaint */
    hasComplaint: async (complaintId: string): Promise<boolean> =>
      isId(complaintId) && (await db.select({ id: i.id }).from(i).where(eq(i.originComplaintId, complaintId)).limit(1)).length > 0,
    /** whether the viewer sees the same request undecided at that office */
    isPending: async ({ kind, patentNumber, respondent, agencyId }: SameRequest): Promise<boolean> => {
      const same = and(eq(i.kind, kind), eq(i.patentNumber, patentNumber), eq(i.respondent, respondent), eq(i.agencyId, agencyId));
      const seen = predicate(viewer, 'intake', COLUMNS);
      const rows = await db
        .select({ id: i.id })
        .from(i)
        .where(and(same, isNull(i.decidedOn), seen))
        .limit(1);
      return rows.length > 0;
    },
    /** case numbers that begin so and that the viewer sees; bytes are compared, so an index serves */
    numbersFrom: async (prefix: string, year: number): Promise<readonly string[]> => {
      const rows = await db
        .select({ caseNo: c.caseNo })
        .from(c)
        .where(
          and(
            sql`starts_with(${c.caseNo}, ${prefix})`,
            sql`position(${`〔${year}〕`} in ${c.caseNo}) > 0`,
            predicate(viewer, 'case', CASES),
          ),
        );
      return rows.map(({ caseNo }) => caseNo);
    },
    /** whether the viewer is seconded to the office today, and so sees all its cases (R14.7) */
    hosts: async (agencyId: string): Promise<boolean> => {
      const today = sql`platform.today()`;
      const here = and(eq(g.grantee, viewer.subject), eq(g.kind, 'SECONDMENT'), eq(g.objectId, agencyId));
      return (
        (
          await db
            .select({ id: g.id })
            .from(g)
            .where(and(here, lte(g.validFrom, today), gt(g.validTo, today)))
            .limit(1)
        ).length > 0
      );
    },
    /** last numbers given by an office in a year, which only the office itself sees */
    seriesOf: (agencyId: string, year: number) =>
      db
        .select({ kind: n.kind, last: n.last })
        .from(n)
        .where(and(eq(n.agencyId, agencyId), eq(n.year, year))),
  };
}
