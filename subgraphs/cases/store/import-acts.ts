import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { mayWrite } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { isSha256 } from '#platform/merkle.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import { IMPORT_COLUMNS, cellsOf, type ImportCells } from '../lifecycle/import-cells.ts';
import { importRecordOf } from '../lifecycle/import-record.ts';
import { because } from '../lifecycle/import-refusals.ts';
import { judgeRow } from '../lifecycle/import-rows.ts';
import type { importProblem, importRow, ImportBatchRow } from '../tables.ts';
import type { AddImportRowsInput, OpenImportInput } from '../types.generated.ts';
import type { Acting } from './acts.ts';
import { canonicalOf, rowFacts, type Sent } from './import-facts.ts';

const MOST_ROWS = 200_000;
const MOST_AT_ONCE = 500;

/** 开始批量导入 (R17.1): an interrupted import of the same file goes on; one whose rows were judged unfit is judged afresh. */
export async function openImport({ store, viewer, today, db }: Acting, input: OpenImportInput): Promise<Outcome<{ readonly id: string }>> {
  const office = mayWrite(viewer, 'importBatch') && viewer.office ? await store.office(viewer.office) : null;
  if (!office) return refuse(because('NOT_PERMITTED'));
  const { expectedRows } = input;
  const source = input.source.trim();
  const contentHash = input.contentHash?.toLowerCase() ?? null;
  const refusals = [
    ...(fits(source, 1, 200) ? [] : [because('INVALID_VALUE', 'source')]),
    ...(expectedRows >= 1 && expectedRows <= MOST_ROWS ? [] : [because('SIZE', 'expectedRows')]),
    ...(contentHash === null || isSha256(contentHash) ? [] : [because('INVALID_VALUE', 'contentHash')]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const [before] = contentHash === null ? [] : await store.imports.sameContent(office.id, contentHash);
  if (before && goesOn(before, expectedRows)) return accept({ id: before.id });
  const { id: agencyId, jurisdiction } = office;
  const opened = {
    source,
    contentHash,
    status: 'OPEN',
    expectedRows,
    openedBy: viewer.subject,
    openedOn: today,
    agencyId,
    jurisdiction,
  } as const;
  const id = await store.imports.open(opened);
  await appendEvent(db, viewer, { what: 'IMPORT_OPENED', entityType: 'import', entityId: id, jurisdiction, payload: { expectedRows } });
  return accept({ id });
}

function goesOn({ status, expectedRows, received, bad }: ImportBatchRow, expected: number): boolean {
  if (status === 'ABANDONED' || expectedRows !== expected) return false;
  return bad === 0 || status === 'IMPORTING' || (status === 'OPEN' && received < expected);
}

/** What `addImportRows` answers with: the lines of this piece, in their order. */
export interface Added {
  readonly id: string;
  readonly lines: readonly number[];
}

/** 提交导入行 (R17.1): each row is judged at once and written once; a line that came before changes nothing. */
export async function addRows(acting: Acting, { batchId, rows }: AddImportRowsInput): Promise<Outcome<Added>> {
  const { store } = acting;
  const batch = await store.imports.forAdding(batchId);
  if (!batch) return refuse(because('NOT_FOUND', 'batchId'));
  const lines = rows.map(({ line }) => line);
  if (rows.length === 0 || rows.length > MOST_AT_ONCE || new Set(lines).size < lines.length) return refuse(because('NO_ROWS', 'rows'));
  if (lines.some((line) => line < 1)) return refuse(because('LINE', 'rows'));
  if (batch.status !== 'OPEN') return refuse(because('CLOSED'));
  const office = await store.office(batch.agencyId);
  if (!office) return refuse(because('NOT_PERMITTED'));
  const sent = rows.map((row): Sent => {
    const cells = cellsOf(row);
    return { line: row.line, hash: hashOf(cells), cells, caseNo: canonicalOf(cells) };
  });
  const keys = sent.flatMap(({ cells }) => cells.key ?? []);
  const numbers = sent.flatMap(({ caseNo }) => caseNo ?? []);
  const alike = await store.imports.linesLike(batch.id, { lines, keys, numbers });
  const before = new Map(alike.map(({ line, hash }) => [line, hash]));
  const changed = sent.filter(({ line, hash }) => before.has(line) && before.get(line) !== hash);
  if (changed.length > 0) return refuse(...changed.map(({ line }) => because('CHANGED_LINE', 'rows', String(line))));
  const fresh = sent.filter(({ line }) => !before.has(line));
  if (batch.received + fresh.length > batch.expectedRows) return refuse(because('TOO_MANY', 'rows'));
  if (fresh.length > 0) await write(acting, batch, fresh, [...alike, ...namesOf(fresh)], office);
  return accept({ id: batch.id, lines });
}

const namesOf = (sent: readonly Sent[]): readonly Like[] =>
  sent.map(({ line, cells, caseNo }) => ({ line, key: cells.key, caseNo })).toSorted((a, b) => a.line - b.line);

type Like = { readonly line: number; readonly key: string | null; readonly caseNo: string | null };

async function write(
  acting: Acting,
  batch: ImportBatchRow,
  fresh: readonly Sent[],
  alike: readonly Like[],
  office: Parameters<typeof rowFacts>[1],
): Promise<void> {
  const facts = await rowFacts(acting, office, fresh);
  const firsts = { key: firstLines(alike, 'key'), caseNo: firstLines(alike, 'caseNo') };
  const belongs = { batchId: batch.id, agencyId: batch.agencyId, jurisdiction: batch.jurisdiction };
  const rows: (typeof importRow.$inferInsert)[] = [];
  const problems: (typeof importProblem.$inferInsert)[] = [];
  for (const { line, hash, cells, caseNo } of fresh) {
    const judged = judgeRow(cells, hash, { ...facts, repeated: (column, value) => firsts[column].get(value) !== line });
    const record = judged.outcome === 'GOOD' ? withIds(importRecordOf(judged.row, batch.source), judged.row.jurisdiction) : null;
    rows.push({ ...belongs, line, key: cells.key, caseNo, hash, outcome: judged.outcome, madeId: uuidv7(), record });
    if (judged.outcome !== 'BAD') continue;
    for (const { column, code } of judged.problems) problems.push({ ...belongs, id: uuidv7(), line, field: column, code });
  }
  await acting.store.imports.add(batch.id, rows, problems);
}

/** The line that had a value first, those that came before ahead of the new ones: every other that has it repeats it. */
function firstLines(lines: readonly Like[], by: 'key' | 'caseNo'): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { line, [by]: value } of lines) if (value !== null && !first.has(value)) first.set(value, line);
  return first;
}

const withIds = ({ steps, clocks, periods, parties, ...record }: ReturnType<typeof importRecordOf>, jurisdiction: string) => {
  const named = (list: readonly object[]) => list.map((each) => ({ id: uuidv7(), ...each }));
  return {
    ...record,
    jurisdiction,
    patentId: uuidv7(),
    eventId: uuidv7(),
    steps: named(steps),
    clocks: named(clocks),
    periods: named(periods),
    parties: named(parties),
  };
};

/** The content of a row: its filled cells without blank borders, whatever line it stands on, and whichever columns there are beside. */
function hashOf(cells: ImportCells): string {
  return createHash('sha256')
    .update(JSON.stringify([IMPORT_COLUMNS.flatMap((column) => (cells[column] === null ? [] : [[column, cells[column]]])), cells.faults]))
    .digest('hex');
}
