import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { code, id, place } from '#platform/columns.ts';
import { locks } from '#platform/policies.ts';
import { cases, listed } from './schema.ts';

export const IMPORT_STATUSES = ['OPEN', 'IMPORTING', 'IMPORTED', 'ABANDONED'] as const;
/** What became of a row when it was judged: fit, unfit, or on record already with the same content. */
export const ROW_OUTCOMES = ['GOOD', 'BAD', 'PRESENT'] as const;

/** A row of an import belongs to a batch of the same office. */
const ofBatch = (table: string): string =>
  `exists (select from cases.import_batch b where b.id = ${table}.batch_id and b.agency_id = ${table}.agency_id and b.jurisdiction = ${table}.jurisdiction)`;

/** Cases that an office brings from its local system, together or not at all (R17.1). */
export const importBatch = cases.table(
  'import_batch',
  {
    id: id(),
    /** the file or the system they come from */
    source: text('source').notNull(),
    /** SHA-256 of the file; the same file goes on where it was interrupted */
    contentHash: text('content_hash'),
    status: text('status', { enum: IMPORT_STATUSES }).notNull(),
    expectedRows: integer('expected_rows').notNull(),
    /** rows that came; of them unfit ones, and ones that were on record already */
    received: integer('received').notNull().default(0),
    bad: integer('bad').notNull().default(0),
    present: integer('present').notNull().default(0),
    openedBy: text('opened_by').notNull(),
    openedOn: date('opened_on').notNull(),
    /** rows that became cases; null until then */
    imported: integer('imported'),
    endedOn: date('ended_on'),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    index('import_batch_agency').on(t.agencyId, t.openedOn, t.id),
    index('import_batch_content').on(t.agencyId, t.contentHash),
    check('import_batch_status', sql`${t.status} in (${listed(IMPORT_STATUSES)})`),
    check('import_batch_counts', sql`${t.received} <= ${t.expectedRows} and ${t.bad} + ${t.present} <= ${t.received}`),
    check('import_batch_end', sql`(${t.status} in ('IMPORTED', 'ABANDONED')) = (${t.endedOn} is not null)`),
    check('import_batch_imported', sql`(${t.status} = 'IMPORTED') = (${t.imported} is not null)`),
    ...locks('importBatch'),
  ],
);

/** A row as it was judged when it was sent; written once. `record` is what it will put on record, ready to be copied. */
export const importRow = cases.table(
  'import_row',
  {
    batchId: uuid('batch_id').notNull(),
    line: integer('line').notNull(),
    /** the local system's own id of the case; null where it has none */
    key: code('key'),
    /** canonical number; null where it cannot be read */
    caseNo: code('case_no'),
    /** SHA-256 of its content */
    hash: code('hash').notNull(),
    outcome: text('outcome', { enum: ROW_OUTCOMES }).notNull(),
    /** the id that its case will have */
    madeId: uuid('made_id').notNull(),
    record: jsonb('record'),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.line] }),
    index('import_row_key').on(t.batchId, t.key),
    index('import_row_number').on(t.batchId, t.caseNo),
    check('import_row_outcome', sql`${t.outcome} in (${listed(ROW_OUTCOMES)})`),
    check('import_row_record', sql`(${t.outcome} = 'GOOD') = (${t.record} is not null)`),
    ...locks('importRow', { inserted: ofBatch('import_row') }),
  ],
);

/** One reason why a row is not fit, with its column. */
export const importProblem = cases.table(
  'import_problem',
  {
    id: id(),
    batchId: uuid('batch_id').notNull(),
    line: integer('line').notNull(),
    /** null where it is about the row as a whole */
    field: text('field'),
    code: code('code').notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [index('import_problem_line').on(t.batchId, t.line, t.id), ...locks('importProblem', { inserted: ofBatch('import_problem') })],
);

/** Which case a local system's key led to: imported once, and never again. */
export const importedCase = cases.table(
  'imported_case',
  {
    key: code('key').notNull(),
    hash: code('hash').notNull(),
    madeId: uuid('made_id').primaryKey(),
    batchId: uuid('batch_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    ...place(),
  },
  (t) => [
    unique('imported_case_key').on(t.agencyId, t.key),
    index('imported_case_batch').on(t.batchId),
    ...locks('importedCase', { inserted: ofBatch('imported_case') }),
  ],
);

export type ImportBatchRow = typeof importBatch.$inferSelect;
export type ImportRowRow = typeof importRow.$inferSelect;
export type ImportProblemRow = typeof importProblem.$inferSelect;
