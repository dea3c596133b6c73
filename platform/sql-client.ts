import { channel } from 'node:diagnostics_channel';
import type { Sql, TransactionSql } from 'postgres';

/** Publishes what a pool sends: `kind` 'frame' is begin, claims, commit, rollback; 'statement' is the work's own SQL. */
export interface SqlMessage {
  readonly text: string;
  readonly kind: 'frame' | 'statement';
}
const statements = channel('patent-graph:sql');

export function publishSql(text: string, kind: SqlMessage['kind']): void {
  if (statements.hasSubscribers) statements.publish({ text, kind } satisfies SqlMessage);
}

/** Prepared always: drizzle's builder would run unprepared at 2.3 times the server's cost, and text without parameters as a script. */
const PREPARED = { prepare: true, simple: false };

type Rows = Promise<unknown>;
interface Pending extends PromiseLike<unknown> {
  /** rows as arrays, in the order of the columns */
  values(): Rows;
}

/** As much of the driver's interface as drizzle uses. */
export interface SqlClient {
  readonly options: Sql['options'];
  unsafe(text: string, parameters?: unknown[]): Pending;
  begin<T>(work: (client: SqlClient) => Promise<T>): Promise<T>;
  savepoint<T>(work: (client: SqlClient) => Promise<T>): Promise<T>;
}

/**
 * The client that drizzle gets: it asks `handle` for the transaction at every statement, so a transaction opens with
 * the first one, and a statement after the end is refused before it reaches a connection. `running` holds what the
 * server has not answered yet. Nested transactions are savepoints.
 */
export function createSqlClient(options: Sql['options'], handle: () => Promise<TransactionSql>, running: Set<Rows>): SqlClient {
  const send = async (text: string, parameters: unknown[], arrays: boolean): Rows => {
    const transaction = await handle();
    publishSql(text, 'statement');
    // drizzle hands on what its columns encoded: the driver's parameter types cannot know them
    const query = transaction.unsafe(text, parameters as never[], PREPARED);
    const answer: Rows = arrays ? query.values() : query;
    running.add(answer);
    try {
      return await answer;
    } finally {
      running.delete(answer);
    }
  };
  const nested = async <T>(work: (client: SqlClient) => Promise<T>): Promise<T> => {
    const transaction = await handle();
    const inner = async (savepoint: TransactionSql) => {
      const alive = async () => (await handle(), savepoint);
      return { result: await work(createSqlClient(options, alive, running)) };
    };
    const { result } = await transaction.savepoint(inner);
    return result;
  };
  return {
    options,
    unsafe: (text, parameters = []) => ({
      values: () => send(text, parameters, true),
      then: (fulfilled, rejected) => send(text, parameters, false).then(fulfilled, rejected),
    }),
    begin: nested,
    savepoint: nested,
  };
}
