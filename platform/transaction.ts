import { setTimeout as delay } from 'node:timers/promises';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import type { Gate } from './gate.ts';
import { readingQuickly } from './row-mapper.ts';
import { createSqlClient, publishSql } from './sql-client.ts';

export type Db = PostgresJsDatabase<Record<string, never>>;

/** Who asks, as the policies of the database read it: each is the setting `app.<name>` of one transaction. '' reaches nothing. */
export interface Claims {
  readonly role: string;
  readonly lo: string;
  readonly hi: string;
  readonly office: string;
  readonly subject: string;
}

export interface TransactionSource {
  readonly sql: Sql;
  readonly gate: Gate;
  /** asks the server to stop what the backend is running; never rejects */
  cancel(pid: number): Promise<void>;
}

const CLAIMS = `select set_config('app.role', $1, true), set_config('app.lo', $2, true), set_config('app.hi', $3, true),
  set_config('app.office', $4, true), set_config('app.subject', $5, true), pg_backend_pid() as pid`;
const CANCEL_AGAIN_MS = 100;
const noop = () => {};

/**
 * Runs `work` in one transaction that its first statement opens, with the claims in the same packet; without a
 * statement there is no transaction. The result is handed out only after a confirmed COMMIT. An abort cancels the
 * running statement and waits for the rollback, so that the connection is clean when the next request gets it.
 * @param opening what follows `begin`
 */
export async function inTransaction<T>(
  { sql, gate, cancel }: TransactionSource,
  opening: string,
  claims: Claims,
  work: (db: Db) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted();
  const end = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<TransactionSql>();
  const running = new Set<Promise<unknown>>();
  let outcome: Promise<unknown> | undefined;
  const state: { over?: { readonly why: unknown } } = {};
  for (const { promise } of [end, opened]) promise.catch(noop);

  const hold = async (tx: TransactionSql) => {
    publishSql(`begin ${opening}`, 'frame');
    publishSql(CLAIMS, 'frame');
    const claimed = tx.unsafe<{ pid: number }[]>(CLAIMS, [claims.role, claims.lo, claims.hi, claims.office, claims.subject], {
      prepare: true,
    });
    const pid = claimed.then((rows) => rows[0]?.pid ?? 0);
    opened.resolve(tx);
    try {
      await pid;
      await end.promise;
    } catch (error) {
      // A cancel that came late would hit the next request on this connection: each is awaited before the rollback.
      while (signal?.aborted && running.size > 0) {
        await cancel(await pid);
        await Promise.race([Promise.allSettled(running), delay(CANCEL_AGAIN_MS)]);
      }
      publishSql('rollback', 'frame');
      throw error;
    }
    publishSql('commit', 'frame');
  };
  const assertOpen = () => {
    if (state.over) throw state.over.why;
  };
  const handle = async () => {
    assertOpen();
    if (!outcome) {
      outcome = gate(() => sql.begin(opening, hold), signal);
      outcome.catch((error: unknown) => {
        state.over ??= { why: error };
        opened.reject(error);
      });
    }
    const tx = await opened.promise;
    assertOpen();
    return tx;
  };

  const abandon = () => {
    state.over ??= { why: signal?.reason };
    end.reject(signal?.reason);
  };
  signal?.addEventListener('abort', abandon, { once: true });
  try {
    const client = createSqlClient(sql.options, handle, running);
    // drizzle types its client as the whole driver but uses only what SqlClient has
    const result = await Promise.race([work(readingQuickly(drizzle(client as unknown as Sql))), aborted(end.promise)]);
    signal?.throwIfAborted();
    state.over ??= { why: new Error('A database handle was used after the end of its request.') };
    end.resolve();
    await outcome;
    return result;
  } catch (error) {
    state.over ??= { why: error };
    end.reject(error);
    await outcome?.catch(noop);
    throw error;
  } finally {
    signal?.removeEventListener('abort', abandon);
  }
}

/** rejects with `end`, never resolves */
const aborted = (end: Promise<void>): Promise<never> => new Promise((_, reject) => end.catch(reject));
