import { setTimeout as delay } from 'node:timers/promises';
import DataLoader from 'dataloader';
import { sql } from 'drizzle-orm';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { builder, createAdmin, createPool, run, type Db, type Pool } from '#platform/db.ts';
import { DatabaseError, sqlState } from '#platform/db-errors.ts';
import { CodedError } from '#platform/errors.ts';
import { inTransaction } from '#platform/transaction.ts';
import { CLAIMS, createScratch, rejection, sent, value, type Scratch } from './scratch.ts';

const table = pgTable('word', { id: integer().primaryKey(), word: text().notNull() });
let scratch: Scratch;
let pool: Pool;
const others: Pool[] = [];
const open = (limits: Parameters<typeof createPool>[1]) => {
  const made = createPool(scratch.connection, limits);
  others.push(made);
  return made;
};

beforeAll(async () => {
  scratch = await createScratch();
  pool = createPool(scratch.connection, { max: 2, queue: 4, waitMs: 2_000 });
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.end()));
});
afterAll(async () => {
  await pool.end();
  await scratch.drop();
});

describe('read', () => {
  test('without a query there is no transaction', async () => {
    expect(await sent(() => pool.read(CLAIMS, async () => 'nothing asked'))).toEqual([]);
  });

  test('all queries share one read-only snapshot under the claims', async () => {
    const messages = await sent(async () => {
      const seen = await pool.read(CLAIMS, async (db) => {
        const before = await value(db, sql`(select count(*)::int from word where id = 1000)`);
        await scratch.admin`insert into word values (1000, 'later')`;
        const settings = ['app.role', 'app.lo', 'app.hi', 'app.office', 'app.subject', 'transaction_isolation', 'transaction_read_only'];
        const values = await Promise.all(settings.map((name) => value(db, sql`current_setting(${name})`)));
        return [before, await value(db, sql`(select count(*)::int from word where id = 1000)`), ...values];
      });
      expect(seen).toEqual([0, 0, 'OFFICE', '44', '45', 'o-1', 's-1', 'repeatable read', 'on']);
    });
    expect(messages.filter(({ kind }) => kind === 'frame').map(({ text }) => text.split(' ')[0])).toEqual(['begin', 'select', 'commit']);
    expect(messages.filter(({ kind }) => kind === 'statement')).toHaveLength(9);
  });

  test('claims end with their transaction: the session itself never has any', async () => {
    const single = createAdmin(scratch.connection);
    const source = { sql: single, gate: <T>(work: () => Promise<T>) => work(), cancel: async () => {} };
    const backend = () => single`select pg_backend_pid() as pid`;
    const first = await backend();
    await inTransaction(source, '', CLAIMS, (db) => value(db, sql`1`));
    await rejection(inTransaction(source, '', CLAIMS, (db) => value(db, sql`1 / 0`)));
    for (const name of ['app.role', 'app.lo', 'app.hi', 'app.office', 'app.subject']) {
      expect(await single`select ${name} as name, current_setting(${name}, true) as value`).toEqual([{ name, value: '' }]);
    }
    expect(await backend()).toEqual(first);
    await single.end();
  });

  test('a write is refused by the database', async () => {
    expect(sqlState(await rejection(pool.read(CLAIMS, (db) => db.insert(table).values({ id: 0, word: 'x' }))))).toBe('25006');
  });

  test('a failed query fails the request even when the work swallows it', async () => {
    const error = await rejection(pool.read(CLAIMS, (db) => db.execute(sql`select 1 / 0`).catch(() => 'swallowed')));
    expect(sqlState(error)).toBe('22012');
  });

  test('no SQL and no value is in what leaves', async () => {
    const error = await rejection(pool.read(CLAIMS, (db) => db.execute(sql`select ${'secret'}::int`)));
    expect(error).toBeInstanceOf(DatabaseError);
    expect(String(error)).toBe('DatabaseError: The database refused a statement (SQLSTATE 22P02).');
  });

  test('fifty loads are one statement', async () => {
    const words = async (db: Db, ids: readonly number[]) => {
      const rows = await db
        .select()
        .from(table)
        .where(sql`${table.id} = any(${sql.param(ids)}::int[])`);
      const byId = new Map(rows.map((row) => [row.id, row.word]));
      return ids.map((id) => byId.get(id) ?? null);
    };
    const messages = await sent(async () => {
      const loaded = await pool.read(CLAIMS, (db) => {
        const loader = new DataLoader<number, string | null>((ids) => words(db, ids));
        return Promise.all(Array.from({ length: 50 }, (_, index) => loader.load(index + 1)));
      });
      expect(loaded[49]).toBe('word 50');
    });
    expect(messages.filter(({ kind }) => kind === 'statement')).toHaveLength(1);
  });

  test('a statement prepared once per module runs on the transaction of each request', async () => {
    const byId = builder
      .select()
      .from(table)
      .where(sql`${table.id} = ${sql.placeholder('id')}`)
      .prepare('by_id');
    const rows = await pool.read(CLAIMS, async (db) => [...(await run(db, byId, { id: 1 })), ...(await run(db, byId, { id: 2 }))]);
    expect(rows).toEqual([
      { id: 1, word: 'word 1' },
      { id: 2, word: 'word 2' },
    ]);
  });

  test('statements are prepared, also those without parameters', async () => {
    const names = await open({ max: 1 }).read(CLAIMS, async (db) => {
      await db
        .select()
        .from(table)
        .where(sql`${table.id} = 7`);
      return db.execute(sql`select statement from pg_prepared_statements where statement like '%= 7%'`);
    });
    expect(names.length).toBeGreaterThan(0);
  });

  test('a db kept after its request is refused', async () => {
    let kept: Db | undefined;
    await pool.read(CLAIMS, async (db) => value((kept = db), sql`1`));
    expect(await rejection(Promise.resolve(kept?.execute(sql`select 1`)))).toMatchObject({
      cause: { message: 'A database handle was used after the end of its request.' },
    });
  });
});

describe('abort', () => {
  test('cancels the running statement and leaves the connection clean', async () => {
    const single = open({ max: 1, statementMs: 60_000 });
    for (const wait of [0, 1, 30, 200]) {
      const stop = new AbortController();
      const slow = rejection(single.read(CLAIMS, (db) => value(db, sql`pg_sleep(60)`), stop.signal));
      await delay(wait);
      stop.abort(new Error(`stopped at ${wait}`));
      expect(await slow).toMatchObject({ message: `stopped at ${wait}` });
      expect(await single.read(CLAIMS, (db) => value(db, sql`1`))).toBe(1);
    }
    const running =
      await scratch.admin`select 1 from pg_stat_activity where query like '%pg_sleep(60)%' and state = 'active' and pid <> pg_backend_pid()`;
    expect(running).toHaveLength(0);
  });

  test('a request that waits for a connection leaves the queue', async () => {
    const single = open({ max: 1, queue: 1 });
    const busy = single.read(CLAIMS, (db) => value(db, sql`pg_sleep(0.3)`));
    const waiting = rejection(single.read(CLAIMS, (db) => value(db, sql`1`), AbortSignal.timeout(50)));
    expect(await waiting).toMatchObject({ name: 'TimeoutError' });
    const next = single.read(CLAIMS, (db) => value(db, sql`2`));
    expect(await Promise.all([busy, next])).toEqual(['', 2]);
  });

  test('an aborted write is rolled back', async () => {
    const stop = new AbortController();
    const write = pool.write(
      CLAIMS,
      async (db) => {
        await db.insert(table).values({ id: 2000, word: 'aborted' });
        stop.abort(new Error('enough'));
        await value(db, sql`1`);
      },
      stop.signal,
    );
    expect(await rejection(write)).toMatchObject({ message: 'enough' });
    expect(await scratch.admin`select 1 from word where id = 2000`).toHaveLength(0);
  });
});

describe('limits', () => {
  test('a full queue and a long wait are SUBGRAPH_UNAVAILABLE, and the rest is served', async () => {
    const small = open({ max: 1, queue: 2, waitMs: 150 });
    const slow = () => small.read(CLAIMS, (db) => value(db, sql`pg_sleep(0.1)`));
    const results = await Promise.allSettled([slow(), slow(), slow(), slow()]);
    const codes = results.map((result) =>
      result.status === 'rejected' && result.reason instanceof CodedError ? result.reason.code : 'ok',
    );
    expect(codes).toEqual(['ok', 'ok', 'SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE']);
    await small.ping();
  });

  test('a statement that runs too long is SUBGRAPH_UNAVAILABLE, its SQLSTATE kept for the log', async () => {
    const error = await rejection(open({ statementMs: 100 }).read(CLAIMS, (db) => value(db, sql`pg_sleep(2)`)));
    expect(error).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', messageZh: expect.stringContaining('超时') });
    expect(sqlState(error)).toBe('57014');
  });

  test('a killed backend is SUBGRAPH_UNAVAILABLE and the next request works', async () => {
    const single = open({ max: 1 });
    const error = await rejection(
      single.read(CLAIMS, async (db) => {
        await scratch.admin`select pg_terminate_backend(${Number(await value(db, sql`pg_backend_pid()`))})`;
        return value(db, sql`1`);
      }),
    );
    expect(error).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(await single.read(CLAIMS, (db) => value(db, sql`1`))).toBe(1);
  });

  test('no server: SUBGRAPH_UNAVAILABLE', async () => {
    const nowhere = createPool({ ...scratch.connection, host: '/nonexistent' });
    others.push(nowhere);
    expect(await rejection(nowhere.read(CLAIMS, (db) => value(db, sql`1`)))).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(await rejection(nowhere.ping())).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });
});
