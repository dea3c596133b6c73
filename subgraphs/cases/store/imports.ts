import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { predicate } from '#platform/access.ts';
import { isId, loadById } from '#platform/batch.ts';
import { among, notAfter, notBefore, oneOf, under } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { lookUp } from '#platform/look-up.ts';
import { page, type Listing, type Page, type PageRequest } from '#platform/page.ts';
import { pagesOf } from '#platform/pages.ts';
import { inTurn } from '#platform/turns.ts';
import type { Viewer } from '#platform/viewer.ts';
import {
  importBatch as b,
  importProblem as p,
  importRow as r,
  type ImportBatchRow,
  type ImportProblemRow,
  type ImportRowRow,
} from '../tables.ts';
import type { ImportBatchFilter, ImportBatchOrder } from '../types.generated.ts';
import { importWrites } from './import-writes.ts';
import { columnsOf } from './columns.ts';

export type ImportBatchPage = Page<ImportBatchRow>;
export type ImportProblemPage = Page<ImportProblemRow>;

const BATCHES = columnsOf(b, b.id);
const ROWS = columnsOf(r, r.batchId);
const PROBLEMS = columnsOf(p, p.batchId);

const LISTING: Listing<ImportBatchRow, ImportBatchOrder> = {
  table: b,
  resource: 'importBatch',
  columns: BATCHES,
  key: b.id,
  orders: { OPENED_DESC: { column: b.openedOn, descending: true }, OPENED_ASC: { column: b.openedOn, descending: false } },
};
const REASONS: Listing<ImportProblemRow, 'LINE'> = {
  table: p,
  resource: 'importProblem',
  columns: PROBLEMS,
  key: p.id,
  orders: { LINE: { column: p.line, descending: false } },
};
const batchesById = lookUp<ImportBatchRow>({ table: b, by: b.id, resource: 'importBatch', columns: BATCHES });

type Filter = ImportBatchFilter | null | undefined;
const conditions = (filter: Filter): (SQL | undefined)[] => [
  under(BATCHES, filter?.under),
  among(b.status, filter?.status),
  notBefore(b.openedOn, filter?.openedFrom),
  notAfter(b.openedOn, filter?.openedTo),
];
type ListRequest = Omit<PageRequest<ImportBatchOrder>, 'where'> & { readonly filter?: Filter };

/** Imports of cases from local systems: batches, their rows as they were judged, and the reasons (R17.1). */
export function importStore(db: Db, viewer: Viewer) {
  const mine = predicate(viewer, 'importBatch', BATCHES, 'write');
  const reasonsBelow = pagesOf(db, viewer, REASONS, { belongs: (batch) => sql`${p.batchId} = ${batch}`, conditions: () => [] });
  return {
    byId: loadById<ImportBatchRow>((ids) => batchesById(db, viewer, ids)),
    page: ({ filter, ...request }: ListRequest) => page(db, viewer, LISTING, { ...request, where: conditions(filter) }),
    problemsOf: (batchId: string, first: number, after?: string | null) => reasonsBelow(batchId, { orderBy: 'LINE', first, after }),
    /** the batch, and nobody else adds to it until this transaction ends; null when it is not the viewer's */
    forAdding: async (id: string): Promise<ImportBatchRow | null> => {
      if (!isId(id)) return null;
      await inTurn(db, 'import_rows', id);
      const [row] = await db
        .select()
        .from(b)
        .where(and(eq(b.id, id), mine))
        .limit(1);
      return row ?? null;
    },
    /** an import of the same file that may go on; whoever opens it at once waits here */
    sameContent: async (agencyId: string, contentHash: string): Promise<readonly ImportBatchRow[]> => {
      await inTurn(db, 'import_batch', `${agencyId} ${contentHash}`);
      return db
        .select()
        .from(b)
        .where(and(eq(b.agencyId, agencyId), eq(b.contentHash, contentHash), mine))
        .orderBy(desc(b.id))
        .limit(1);
    },
    open: async (row: Omit<typeof b.$inferInsert, 'id'>): Promise<string> => {
      const id = uuidv7();
      await db.insert(b).values({ id, ...row });
      return id;
    },
    /** rows of a batch that came before on these lines, or with these keys or numbers */
    linesLike: async (
      batchId: string,
      {
        lines,
        keys,
        numbers,
      }: { readonly lines: readonly number[]; readonly keys: readonly string[]; readonly numbers: readonly string[] },
    ): Promise<readonly Pick<ImportRowRow, 'line' | 'key' | 'caseNo' | 'hash'>[]> => {
      const some = (condition: SQL) =>
        db
          .select({ line: r.line, key: r.key, caseNo: r.caseNo, hash: r.hash })
          .from(r)
          .where(and(eq(r.batchId, batchId), condition, predicate(viewer, 'importRow', ROWS)));
      const found = await Promise.all([some(oneOf(r.line, lines)), some(oneOf(r.key, keys)), some(oneOf(r.caseNo, numbers))]);
      return found.flat();
    },
    problemsOn: (batchId: string, lines: readonly number[]): Promise<readonly ImportProblemRow[]> =>
      db
        .select()
        .from(p)
        .where(and(eq(p.batchId, batchId), oneOf(p.line, lines), predicate(viewer, 'importProblem', PROBLEMS)))
        .orderBy(p.line, p.id),
    /** puts rows and reasons beside the batch, and counts them */
    add: async (batchId: string, rows: readonly (typeof r.$inferInsert)[], problems: readonly (typeof p.$inferInsert)[]): Promise<void> => {
      const worth = (outcome: ImportRowRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
      if (rows.length > 0) await db.insert(r).values([...rows]);
      if (problems.length > 0) await db.insert(p).values([...problems]);
      const counts = {
        received: sql`${b.received} + ${rows.length}`,
        bad: sql`${b.bad} + ${worth('BAD')}`,
        present: sql`${b.present} + ${worth('PRESENT')}`,
      };
      await db
        .update(b)
        .set(counts)
        .where(and(eq(b.id, batchId), mine));
    },
    setStatus: async (
      id: string,
      values: Pick<Partial<typeof b.$inferInsert>, 'status' | 'imported' | 'present' | 'endedOn'>,
    ): Promise<void> => {
      await db
        .update(b)
        .set(values)
        .where(and(eq(b.id, id), mine));
    },
    ...importWrites(db),
  };
}
