import { setTimeout as delay } from 'node:timers/promises';
import type { PgPreparedQuery, PreparedQueryConfig } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres, { type Options, type Sql } from 'postgres';
import { databaseFault, sqlState } from './db-errors.ts';
import { assertPatchedDriver } from './driver-guard.ts';
import { createGate } from './gate.ts';
import { readingQuickly } from './row-mapper.ts';
import { inTransaction, type Claims, type Db, type TransactionSource } from './transaction.ts';

export type { Claims, Db } from './transaction.ts';

/** Where a database is and who we are there. `host` may be the folder of a unix socket. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username: string;
  readonly password: string;
  readonly ssl?: 'require' | 'verify-full' | 'prefer';
}

export interface Limits {
  /** connections, and so transactions at the same time */
  readonly max: number;
  /** requests that may wait for a connection */
  readonly queue: number;
  /** how long one may wait, ms */
  readonly waitMs: number;
  /** how long one statement may run, ms */
  readonly statementMs: number;
}
export const LIMITS: Limits = { max: 6, queue: 200, waitMs: 3_000, statementMs: 5_000 };

/**
 * The way to the database for requests. Faults: CodedError SUBGRAPH_UNAVAILABLE when it is lost, busy or too slow,
 * DatabaseError for a refused statement, the signal's reason after an abort, whatever `work` itself throws.
 */
export interface Pool {
  /** one READ ONLY transaction on one snapshot, opened by the first statement; statements after its end are refused */
  read<T>(claims: Claims, work: (db: Db) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** one READ COMMITTED transaction; resolves only after a confirmed commit. `work` may run again after a deadlock. */
  write<T>(claims: Claims, work: (db: Db) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** rejects unless the database answers; needs no free place in the pool */
  ping(): Promise<void>;
  end(): Promise<void>;
}

const READ = 'isolation level repeatable read read only';
const WRITE = 'isolation level read committed read write';
const IDLE_IN_TRANSACTION_MS = 15_000;
/** serialization failure, deadlock: the server rolled back, the same work may succeed now */
const REPEATABLE = new Set(['40001', '40P01']);
const RETRIES = 3;
const noop = () => {};

/** A pool for one login role. @throws Error when the installed driver lacks our patch */
export function createPool(connection: Connection, limits: Partial<Limits> = {}): Pool {
  const { max, queue, waitMs, statementMs } = { ...LIMITS, ...limits };
  const sql = connect(connection, {
    max,
    connection: { statement_timeout: statementMs, idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS },
  });
  const control = connect(connection, { max: 1, idle_timeout: 30, connection: { statement_timeout: statementMs } });
  const source: TransactionSource = {
    sql,
    gate: createGate({ max, queue, waitMs }),
    cancel: (pid) => control`select pg_cancel_backend(${pid})`.then(noop, noop),
  };

  const write: Pool['write'] = async (claims, work, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await inTransaction(source, WRITE, claims, work, signal);
      } catch (error) {
        if (attempt > RETRIES || signal?.aborted || !REPEATABLE.has(sqlState(error) ?? '')) throw faultOf(error, signal);
        await delay(attempt * (10 + Math.random() * 30));
      }
    }
  };
  return {
    read: (claims, work, signal) =>
      inTransaction(source, READ, claims, work, signal).catch((error: unknown) => {
        throw faultOf(error, signal);
      }),
    write,
    ping: () =>
      control`select 1`.then(noop, (error: unknown) => {
        throw databaseFault(error);
      }),
    end: async () => {
      await Promise.all([sql.end({ timeout: 5 }), control.end({ timeout: 1 })]);
    },
  };
}

/** The raw driver for owner and superuser work (migrations, COPY, bootstrap): no claims, no limits. `end()` it. */
export const createAdmin = (connection: Connection, max = 1): Sql => connect(connection, { max });

/** Builds statements once per module: `builder.select()…prepare('name')`. It has no connection; run them with `run`. */
export const builder: Db = readingQuickly(drizzle.mock());

/**
 * Runs a statement that `builder` prepared on the transaction of `db`: a third of the builder's cost per query.
 * @param args values of its `sql.placeholder`s
 */
export function run<T extends PreparedQueryConfig>(
  db: Db,
  prepared: PgPreparedQuery<T>,
  args: Record<string, unknown> = {},
): Promise<T['execute']> {
  const client: unknown = Reflect.get(db._.session, 'client');
  const bound: PgPreparedQuery<T> = Object.create(prepared, { client: { value: client } });
  return bound.execute(args);
}

function connect({ ssl, ...connection }: Connection, options: Options<Record<string, never>>): Sql {
  assertPatchedDriver();
  return postgres({
    ...connection,
    ...(ssl ? { ssl } : {}),
    onnotice: noop,
    connect_timeout: 3,
    max_lifetime: null,
    backoff: (attempt) => Math.min(0.5, 0.05 * 2 ** attempt) * (0.5 + Math.random() / 2),
    ...options,
  });
}

const faultOf = (error: unknown, signal?: AbortSignal): unknown => (signal?.aborted ? signal.reason : databaseFault(error));
