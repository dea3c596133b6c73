import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPool, type Pool } from '#platform/db.ts';
import { databaseFault, sqlState } from '#platform/db-errors.ts';
import { CodedError } from '#platform/errors.ts';
import { CLAIMS, createScratch, rejection, value, type Scratch } from './scratch.ts';

const table = pgTable('word', { id: integer().primaryKey(), word: text().notNull() });
let scratch: Scratch;
let pool: Pool;

beforeAll(async () => {
  scratch = await createScratch();
  pool = createPool(scratch.connection, { max: 2 });
});
afterAll(async () => {
  await pool.end();
  await scratch.drop();
});

describe('write', () => {
  test('commits what it returns', async () => {
    expect(await pool.write(CLAIMS, (db) => db.insert(table).values({ id: 3000, word: 'kept' }).returning())).toEqual([
      { id: 3000, word: 'kept' },
    ]);
    expect(await scratch.admin`select word from word where id = 3000`).toEqual([{ word: 'kept' }]);
  });

  test('rolls back when the work fails, whose error it passes on', async () => {
    const mine = new CodedError('FORBIDDEN', 'no', '不可以');
    const write = pool.write(CLAIMS, async (db) => {
      await db.insert(table).values({ id: 3001, word: 'lost' });
      throw mine;
    });
    expect(await rejection(write)).toBe(mine);
    expect(await scratch.admin`select 1 from word where id = 3001`).toHaveLength(0);
  });

  test('an expected violation inside a savepoint leaves the rest', async () => {
    await pool.write(CLAIMS, async (db) => {
      await db.insert(table).values({ id: 3002, word: 'before' });
      const refused = await rejection(db.transaction((inner) => inner.insert(table).values({ id: 1, word: 'twice' })));
      expect(sqlState(refused)).toBe('23505');
      expect(databaseFault(refused)).toMatchObject({ constraint: 'word_pkey' });
    });
    expect(await scratch.admin`select word from word where id = 3002`).toEqual([{ word: 'before' }]);
  });

  test('a violation found at commit is a failure', async () => {
    await scratch.admin`create table late (id int unique deferrable initially deferred)`;
    const write = pool.write(CLAIMS, async (db) => {
      await db.execute(sql`insert into late values (1), (1)`);
      return 'believed';
    });
    expect(sqlState(await rejection(write))).toBe('23505');
  });

  test('runs again after a deadlock, and not after another error', async () => {
    let runs = 0;
    const cross = (first: number, second: number) =>
      pool.write(CLAIMS, async (db) => {
        runs += 1;
        await db.execute(sql`update word set word = word || '!' where id = ${first}`);
        await delay(100);
        await db.execute(sql`update word set word = word || '!' where id = ${second}`);
      });
    await Promise.all([cross(10, 11), cross(11, 10)]);
    expect(runs).toBe(3);
    expect(await scratch.admin`select word from word where id in (10, 11) order by id`).toEqual([
      { word: 'word 10!!' },
      { word: 'word 11!!' },
    ]);

    let failed = 0;
    await rejection(pool.write(CLAIMS, (db) => ((failed += 1), value(db, sql`1 / 0`))));
    expect(failed).toBe(1);
  });

  test('gives up after three repetitions', async () => {
    let runs = 0;
    const write = pool.write(
      CLAIMS,
      (db) => ((runs += 1), db.execute(sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`)),
    );
    expect(sqlState(await rejection(write))).toBe('40001');
    expect(runs).toBe(4);
  });
});
