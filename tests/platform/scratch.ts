import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { sql } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { inject } from 'vitest';
import { createAdmin, type Claims, type Connection, type Db } from '#platform/db.ts';
import type { SqlMessage } from '#platform/sql-client.ts';

export const CLAIMS: Claims = { role: 'OFFICE', lo: '44', hi: '45', office: 'o-1', subject: 's-1' };

export interface Scratch {
  /** superuser in the scratch database */
  readonly connection: Connection;
  readonly admin: Sql;
  drop(): Promise<void>;
}

/** A database of the test's own with a table `word (id, word)` of sixty rows. */
export async function createScratch(): Promise<Scratch> {
  const server = inject('cluster').connection;
  const database = `scratch_${randomUUID().slice(0, 8)}`;
  const asRoot = async (statement: string) => {
    const root = createAdmin(server);
    await root.unsafe(statement).finally(() => root.end());
  };
  await asRoot(`create database ${database}`);
  const connection = { ...server, database };
  const admin = createAdmin(connection, 2);
  await admin`create table word (id int primary key, word text not null)`;
  await admin`insert into word select n, 'word ' || n from generate_series(1, 60) n`;
  const drop = async () => {
    await admin.end();
    await asRoot(`drop database ${database} with (force)`);
  };
  return { connection, admin, drop };
}

/** what an expression is worth inside the transaction of `db` */
export const value = async (db: Db, expression: ReturnType<typeof sql>): Promise<unknown> =>
  (await db.execute(sql`select ${expression} as value`))[0]?.['value'];

/** the error, or 'resolved' */
export const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => error,
  );

/** what the pools of this process sent while `work` ran */
export async function sent(work: () => Promise<unknown>): Promise<SqlMessage[]> {
  const messages: SqlMessage[] = [];
  const listen = (message: unknown) => void messages.push(message as SqlMessage);
  subscribe('patent-graph:sql', listen);
  await work().finally(() => unsubscribe('patent-graph:sql', listen));
  return messages;
}
