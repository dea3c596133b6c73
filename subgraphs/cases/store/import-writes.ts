import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db } from '#platform/db.ts';
import type { GoodRow, Known, Overtaken } from '../lifecycle/import-standing.ts';
import type { Series } from '../lifecycle/import-series.ts';
import type { ImportBatchRow } from '../tables.ts';
import { pieceOf, type Recorded } from './import-piece.ts';

/** Rows that one statement puts on record, and rows that one statement reads: far inside the time of one statement, on any machine. */
const WRITTEN = 1_000;
const READ = 20_000;

/**
 * Statements of putting an import on record. Records were made when the rows came, so each table is one copy of what stands ready. What
 * is compared, is compared here: under row-level security the planner takes a hundred thousand rows for five, and joins them one by one.
 */
export function importWrites(db: Db) {
  const slices = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
    Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
  return {
    /** whether no other import of the office is being put on record now; none begins until this transaction ends */
    tryTurn: async (agencyId: string): Promise<boolean> => {
      const [row] = await db.execute<{ mine: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtextextended(${`import ${agencyId}`}, 0)) as mine`,
      );
      return row?.mine ?? false;
    },
    /** rows that were fit when they came and that nothing was noted against since */
    goodRows: async (batchId: string): Promise<readonly GoodRow[]> => {
      const noted = await db.execute<{ line: number }>(sql`select distinct line from cases.import_problem where batch_id = ${batchId}`);
      const unfit = new Set(noted.map(({ line }) => line));
      const rows: GoodRow[] = [];
      for (let last = 0; ;) {
        const found = await db.execute<GoodRow & Record<string, unknown> & { outcome: string }>(
          sql`select line, key, hash, case_no as "caseNo", outcome from cases.import_row where batch_id = ${batchId} and line > ${last} order by line limit ${READ}`,
        );
        for (const { outcome, ...row } of found) if (outcome === 'GOOD' && !unfit.has(row.line)) rows.push(row);
        if (found.length < READ) return rows;
        last = found.at(-1)?.line ?? last;
      }
    },
    /** what of these rows is on record by now: keys of this office, numbers whoever holds the case */
    knownOf: async (agencyId: string, rows: readonly GoodRow[]): Promise<Known> => {
      const [hashes, numbers] = [new Map<string, string>(), new Set<string>()];
      for (const some of slices(rows, READ)) {
        const keys = some.map(({ key }) => key);
        const before = await db.execute<{ key: string; hash: string }>(
          sql`select key, hash from cases.imported_case where agency_id = ${agencyId} and key = any(${sql.param(keys)}::text[])`,
        );
        for (const { key, hash } of before) hashes.set(key, hash);
        const asked = some.map(({ caseNo }) => caseNo);
        const taken = await db.execute<{ number: string }>(sql`select cases.numbers_taken(${sql.param(asked)}::text[]) as number`);
        for (const { number } of taken) numbers.add(number);
      }
      return { hashes, numbers };
    },
    /** tells of rows that others have overtaken, like any other reason */
    note: async ({ id, agencyId, jurisdiction }: ImportBatchRow, found: readonly Overtaken[]): Promise<void> => {
      for (const some of slices(found, WRITTEN)) {
        const ids = some.map(() => uuidv7());
        const [lines, fields, codes] = [some.map(({ line }) => line), some.map(({ column }) => column), some.map(({ code }) => code)];
        await db.execute(sql`
          insert into cases.import_problem (id, batch_id, line, field, code, agency_id, jurisdiction)
          select x.id, ${id}, x.line, x.field, x.code, ${agencyId}, ${jurisdiction}
          from unnest(${sql.param(ids)}::uuid[], ${sql.param(lines)}::int[], ${sql.param(fields)}::text[], ${sql.param(codes)}::text[]) as x (id, line, field, code)`);
      }
      if (found.length > 0) await db.execute(sql`update cases.import_batch set bad = bad + ${found.length} where id = ${id}`);
    },
    /** the office's series of numbers go on behind those of the import, before any case is written */
    advanceSeries: async (agencyId: string, series: readonly Series[]): Promise<void> => {
      for (const { kind, year, last } of series) {
        await db.execute(sql`
          insert into cases.case_number as n (agency_id, kind, year, last) values (${agencyId}, ${kind}, ${year}, ${last})
          on conflict (agency_id, kind, year) do update set last = greatest(n.last, excluded.last)`);
      }
    },
    /** puts these lines on record, piece by piece; one fault undoes them all with the transaction */
    putOnRecord: async (batch: ImportBatchRow, by: Recorded, lines: readonly number[]): Promise<void> => {
      for (const some of slices(lines, WRITTEN)) {
        for (const statement of pieceOf(batch, by, some)) await db.execute(statement);
      }
    },
  };
}
