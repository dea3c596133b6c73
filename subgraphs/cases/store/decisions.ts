import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { aggregate, month } from '#platform/aggregate.ts';
import { loadById, loadMany, loadOne } from '#platform/batch.ts';
import { among, contains, notAfter, notBefore, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { badInput } from '#platform/errors.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import type { Ended } from '../lifecycle/conclusion.ts';
import { decision as d, publishedDecision as p, type CaseRow, type DecisionRow, type PublishedDecisionRow } from '../tables.ts';
import type { PublishedDecisionFilter, PublishedDecisionGroup, PublishedDecisionOrder } from '../types.generated.ts';
import { placeOf } from './steps.ts';
import { columnsOf } from './columns.ts';

const DECISIONS = { ...columnsOf(d, d.caseId), shared: d.served };
const PUBLISHED = { ...columnsOf(p, p.caseId), published: p.open };

const decisionsOfCases = lookUp<DecisionRow>({ table: d, by: d.caseId, resource: 'decision', columns: DECISIONS });
const publishedById = lookUp<PublishedDecisionRow>({ table: p, by: p.id, resource: 'publishedDecision', columns: PUBLISHED });
/** The one that is public comes last, or else the one withdrawn last. */
const publishedOfCases = lookUp<PublishedDecisionRow>({
  table: p,
  by: p.caseId,
  resource: 'publishedDecision',
  columns: PUBLISHED,
  orderBy: [asc(p.open), asc(p.publishedOn), asc(p.id)],
});

const LISTING: Listing<PublishedDecisionRow, PublishedDecisionOrder> = {
  table: p,
  resource: 'publishedDecision',
  columns: PUBLISHED,
  key: p.id,
  orders: {
    PUBLISHED_DESC: { column: p.publishedOn, descending: true },
    PUBLISHED_ASC: { column: p.publishedOn, descending: false },
  },
};
const GROUPS: Readonly<Record<PublishedDecisionGroup, SQL>> = {
  PROVINCE: sql`${p.province}`,
  MONTH: month(p.publishedOn),
  KIND: sql`${p.kind}`,
  OUTCOME: sql`${p.outcome}`,
};
export type PublishedDecisionPage = Page<PublishedDecisionRow>;
type ListRequest = Omit<PageRequest<PublishedDecisionOrder>, 'where'> & { readonly filter?: PublishedDecisionFilter | null | undefined };

/** What everybody lists is what is public now; who holds the case finds what was withdrawn there. */
function conditions(filter: PublishedDecisionFilter | null | undefined): (SQL | undefined)[] {
  const words = filter?.words?.trim();
  if (words !== undefined && (words.length < 2 || words.length > 100))
    throw badInput('Type 2 to 100 characters.', '请输入 2 到 100 个字符。');
  return [
    sql`${p.open}`,
    under(PUBLISHED, filter?.under),
    among(p.kind, filter?.kind),
    among(p.outcome, filter?.outcome),
    among(p.patentType, filter?.patentType),
    notBefore(p.publishedOn, filter?.publishedFrom),
    notAfter(p.publishedOn, filter?.publishedTo),
    words === undefined ? undefined : sql`(${contains(p.title, words)} or ${contains(p.content, words)})`,
  ];
}

/** How cases ended on paper, and what of it is public. */
export function decisionStore(db: Db, viewer: Viewer) {
  return {
    of: loadOne<DecisionRow>(
      (ids) => decisionsOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    published: loadById<PublishedDecisionRow>((ids) => publishedById(db, viewer, ids)),
    publishedOf: loadOne<PublishedDecisionRow>(
      (ids) => publishedOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    publicationsOf: loadMany<PublishedDecisionRow>(
      (ids) => publishedOfCases(db, viewer, ids),
      (row) => row.caseId,
    ),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, LISTING, { ...request, where: conditions(filter) }),
    aggregate: (filter: PublishedDecisionFilter | null | undefined, groupBy: readonly PublishedDecisionGroup[]) =>
      aggregate(db, viewer, LISTING, GROUPS, { where: conditions(filter), groupBy }),
    /** whether a decision that this authority sealed bears the number; whoever gives it at once waits here */
    numberTaken: async (authorityId: string, docNo: string | null | undefined): Promise<boolean> => {
      if (docNo == null) return false;
      await inTurn(db, 'decision_no', `${authorityId} ${docNo}`);
      // asked past the locks: who acts by delegation shares the series of the authority and does not see its decisions
      const [row] = await db.execute<{ taken: boolean }>(sql`select cases.decision_number_taken(${authorityId}, ${docNo}) as taken`);
      return row?.taken ?? false;
    },
    add: async (row: CaseRow, ended: Ended): Promise<void> => {
      const authorityId = row.authorityId ?? row.agencyId;
      await db.insert(d).values({ id: uuidv7(), ...placeOf(row), authorityId, signedBy: viewer.subject, ...ended });
    },
    serve: async (caseId: string, delivery: Required<Pick<typeof d.$inferInsert, 'servedOn' | 'delivery'>>): Promise<void> => {
      await db
        .update(d)
        .set(delivery)
        .where(and(eq(d.caseId, caseId), isNull(d.servedOn), predicate(viewer, 'decision', columnsOf(d, d.caseId), 'write')));
    },
    publish: async (
      { id, agencyId, jurisdiction, caseNo, kind, patentType }: CaseRow,
      shown: Pick<typeof p.$inferInsert, 'docNo' | 'outcome' | 'title' | 'content' | 'decidedOn' | 'publishedOn'>,
    ): Promise<void> => {
      await db.insert(p).values({ id: uuidv7(), ...placeOf({ id, agencyId, jurisdiction }), caseNo, kind, patentType, ...shown });
    },
    withdraw: async (caseId: string, withdrawn: Required<Pick<typeof p.$inferInsert, 'withdrawnOn' | 'withdrawal'>>): Promise<void> => {
      await db
        .update(p)
        .set({ open: false, ...withdrawn })
        .where(and(eq(p.caseId, caseId), p.open, predicate(viewer, 'publishedDecision', PUBLISHED, 'write')));
    },
  };
}
