import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';
import { createAdmin, type Connection } from '#platform/db.ts';
import { copyForm, type Sink } from './sink.ts';

/** A piece of a table this long, in characters, is sent by a COPY of its own. */
const PIECE = 1024 * 1024;
/** Pieces sent at the same time: of any tables, as a world has more tables than a server has connections. */
const CONNECTIONS = 8;

/** Rows on their way into a database: pieces of each table in their order, a few tables at the same time. */
export interface Copy extends Sink {
  /** sends what is left; resolves with the rows and the SHA-256 of the bytes of each table */
  finish(): Promise<ReadonlyMap<string, { readonly rows: number; readonly hash: string }>>;
  /** sends nothing more; pieces sent before stay */
  abort(): Promise<void>;
}

interface Lane {
  readonly name: string;
  push(row: object): void;
  /** waits while a piece of this table is under way */
  full(): Promise<void> | undefined;
  end(): Promise<{ readonly rows: number; readonly hash: string }>;
}

/** @param admin a superuser: COPY does not pass row-level security */
export function openCopy(admin: Connection, tables: readonly PgTable[]): Copy {
  const lines = openLines(admin);
  const lanes = new Map(tables.map((table) => [table, openLane(lines, table)]));
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
    finish: async () => {
      const ends = [...lanes.values()].map(async (lane) => [lane.name, await lane.end()] as const);
      // every piece comes to an end before the connections do, also when one fails
      await Promise.allSettled(ends);
      const done = new Map(await Promise.all(ends));
      await lines.end(5);
      return done;
    },
    abort: () => lines.end(1),
  };
}

interface Lines {
  /** sends one piece by one COPY, when a connection is free: the driver would send two commands at once to a busy one */
  copy(command: string, bytes: Buffer): Promise<void>;
  end(timeout: number): Promise<void>;
}

function openLines(admin: Connection): Lines {
  const all: Sql[] = Array.from({ length: CONNECTIONS }, () => createAdmin(admin, 1));
  const free = [...all];
  const waiting: ((sql: Sql) => void)[] = [];
  const take = (): Promise<Sql> => {
    const sql = free.pop();
    return sql ? Promise.resolve(sql) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (sql: Sql): void => {
    const next = waiting.shift();
    if (next) next(sql);
    else free.push(sql);
  };
  return {
    copy: async (command, bytes) => {
      const sql = await take();
      try {
        const stream = await sql.unsafe(command).writable();
        stream.end(bytes);
        await finished(stream);
      } finally {
        give(sql);
      }
    },
    end: async (timeout) => void (await Promise.all(all.map((sql) => sql.end({ timeout })))),
  };
}

function openLane(lines: Lines, table: PgTable): Lane {
  const { name, columns, line } = copyForm(table);
  const list = columns.map((column) => `"${column}"`).join(', ');
  const hash = createHash('sha256');
  let rows = 0;
  let piece = '';
  let sent: Promise<void> = Promise.resolve();
  let sending = 0;
  const send = async (bytes: Buffer): Promise<void> => {
    await lines.copy(`copy ${name} (${list}) from stdin`, bytes);
    sending -= 1;
  };
  const flush = () => {
    const bytes = Buffer.from(piece);
    piece = '';
    hash.update(bytes);
    sending += 1;
    sent = sent.then(() => send(bytes));
    // told to whoever waits for it; nobody may wait yet
    sent.catch(() => {});
  };
  return {
    name,
    push: (row) => {
      rows += 1;
      piece += line(row);
      if (piece.length >= PIECE) flush();
    },
    full: () => (sending > 0 ? sent : undefined),
    end: async () => {
      if (piece.length > 0) flush();
      await sent;
      return { rows, hash: hash.digest('hex') };
    },
  };
}
