import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { PgTable } from 'drizzle-orm/pg-core';
import { createAdmin, type Connection } from '#platform/db.ts';
import { copyForm, type Sink } from './sink.ts';

/** Lines are handed on in pieces of this many characters. */
const PIECE = 64 * 1024;

/** Rows on their way into a database: one COPY on one connection for each table, all at the same time. */
export interface Copy extends Sink {
  /** ends every COPY; resolves with the rows and the SHA-256 of the bytes of each table */
  finish(): Promise<ReadonlyMap<string, { readonly rows: number; readonly hash: string }>>;
  /** drops what was not finished */
  abort(): Promise<void>;
}

interface Lane {
  readonly name: string;
  push(row: object): void;
  full(): Promise<void> | undefined;
  end(): Promise<{ readonly rows: number; readonly hash: string }>;
  abort(): Promise<void>;
}

/** @param admin a superuser: COPY does not pass row-level security */
export async function openCopy(admin: Connection, tables: readonly PgTable[]): Promise<Copy> {
  const lanes = new Map<PgTable, Lane>();
  const abort = async (): Promise<void> => {
    await Promise.all([...lanes.values()].map((lane) => lane.abort()));
  };
  try {
    for (const table of tables) lanes.set(table, await openLane(admin, table));
  } catch (error) {
    await abort();
    throw error;
  }
  const laneOf = (table: PgTable): Lane => {
    const lane = lanes.get(table);
    if (!lane) throw new Error(`No COPY is open for ${copyForm(table).name}.`);
    return lane;
  };
  return {
    write: (table, row) => laneOf(table).push(row),
    settle: async () => {
      for (const lane of lanes.values()) await lane.full();
    },
    finish: async () => new Map(await Promise.all([...lanes.values()].map(async (lane) => [lane.name, await lane.end()] as const))),
    abort,
  };
}

async function openLane(admin: Connection, table: PgTable): Promise<Lane> {
  const { name, columns, line } = copyForm(table);
  const sql = createAdmin(admin);
  const list = columns.map((column) => `"${column}"`).join(', ');
  const stream: Writable = await sql.unsafe(`copy ${name} (${list}) from stdin`).writable();
  const hash = createHash('sha256');
  let rows = 0;
  let piece = '';
  let drained: Promise<void> | undefined;
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => {});
  const flush = () => {
    const bytes = Buffer.from(piece);
    piece = '';
    hash.update(bytes);
    if (!stream.write(bytes)) drained ??= new Promise((resolve) => stream.once('drain', resolve));
  };
  return {
    name,
    push: (row) => {
      rows += 1;
      piece += line(row);
      if (piece.length >= PIECE) flush();
    },
    full: () => (drained || stream.errored ? Promise.race([drained ?? failed, failed]).then(() => void (drained = undefined)) : undefined),
    end: async () => {
      flush();
      stream.end();
      await Promise.race([finished(stream), failed]);
      await sql.end({ timeout: 5 });
      return { rows, hash: hash.digest('hex') };
    },
    abort: async () => {
      stream.destroy();
      await sql.end({ timeout: 1 });
    },
  };
}
