import { basename } from 'node:path';
import { piecesOf, type Batch, type Client, type RowProblem } from './client.ts';
import type { ReadFile } from './read-file.ts';

export interface ImportWish {
  readonly path: string;
  readonly skipBad: boolean;
  /** judge all rows, and put nothing on record */
  readonly dryRun: boolean;
}
export interface Imported {
  readonly batch: Batch;
  readonly problems: readonly RowProblem[];
  /** why nothing was put on record; null when it was, or was not meant to be */
  readonly refusal: { readonly message: string; readonly messageZh: string } | null;
}
export interface Watcher {
  readonly sent: (rows: number) => void;
  readonly committing: () => void;
}

/** Pieces under way at the same time: the next is read while the last is written. */
const AT_ONCE = 2;

/** Brings the rows of a file into the graph. May be run again at any time: the same file goes on where it was interrupted. */
export async function importFile(
  client: Client,
  { sheet, rows, contentHash }: ReadFile,
  wish: ImportWish,
  watch: Watcher,
): Promise<Imported> {
  const source = `${basename(wish.path)}${sheet === null ? '' : ` · ${sheet}`}`.slice(-200);
  const opened = await client.open(source, rows.length, contentHash);
  if (opened.status === 'OPEN') await send(client, opened.id, rows, watch);
  if (wish.dryRun) return rehearsed(client, opened);
  const { batch, refusal } =
    opened.status === 'IMPORTED' ? { batch: opened, refusal: null } : await client.commit(opened.id, wish.skipBad, watch.committing);
  return { batch, refusal, problems: batch.bad > 0 ? await client.problems(batch.id) : [] };
}

async function send(client: Client, id: string, rows: ReadFile['rows'], watch: Watcher): Promise<void> {
  const pieces = piecesOf(rows);
  let done = 0;
  const sender = async (): Promise<void> => {
    for (const piece of pieces) {
      await client.add(id, piece);
      done += piece.length;
      watch.sent(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
}

/** What the rows are worth; the import itself is given up. */
async function rehearsed(client: Client, opened: Batch): Promise<Imported> {
  const problems = await client.problems(opened.id);
  if (opened.status === 'OPEN') await client.abandon(opened.id);
  const bad = new Set(problems.map(({ line }) => line)).size;
  return { batch: { ...opened, bad }, refusal: null, problems };
}
