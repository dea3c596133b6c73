import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createAdmin, createPool, type Claims, type Pool } from '#platform/db.ts';
import { startEmbedded, type Embedded } from '#platform/embedded.ts';
import { CodedError } from '#platform/errors.ts';
import { temporaryFolder, UNSAFE_BUT_FAST } from '../support/cluster.ts';

const WORKERS = 6;
const RESTARTS = 10;
const HUNG_MS = 8_000;

interface Log {
  readonly acknowledged: string[];
  readonly answered: number[];
  readonly foreign: unknown[];
  readonly unexpected: unknown[];
  hung: number;
}

/** half reads of three statements, half writes that read their own row; every refusal must be SUBGRAPH_UNAVAILABLE */
async function load(pool: Pool, worker: number, log: Log, stop: AbortSignal): Promise<void> {
  const claims: Claims = { role: 'OFFICE', lo: `worker ${worker}`, hi: '', office: '', subject: '' };
  const mine = sql`select current_setting('app.lo') as lo`;
  const once = (round: number) =>
    round % 2 === 0
      ? pool.read(claims, async (db) => [...(await db.execute(mine)), ...(await db.execute(mine)), ...(await db.execute(mine))])
      : pool.write(claims, async (db) => {
          const key = `${worker}/${round}`;
          await db.execute(sql`insert into acknowledgement values (${key})`);
          return db.execute(sql`select current_setting('app.lo') as lo, key from acknowledgement where key = ${key}`);
        });
  for (let round = 0; !stop.aborted; round += 1) {
    const answer = await Promise.race([once(round).catch((error: unknown) => error), delay(HUNG_MS, 'hung')]);
    if (answer === 'hung') log.hung += 1;
    else if (answer instanceof CodedError && answer.code === 'SUBGRAPH_UNAVAILABLE') await delay(5);
    else if (!Array.isArray(answer)) log.unexpected.push(answer);
    else {
      log.answered[worker] = (log.answered[worker] ?? 0) + 1;
      log.foreign.push(...answer.filter((row) => row.lo !== claims.lo));
      if (round % 2 === 1) log.acknowledged.push(`${worker}/${round}`);
    }
  }
}

const kill = async (server: Embedded, signal: 'SIGKILL' | 'SIGQUIT') => {
  process.kill(Number(readFileSync(path.join(server.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]), signal);
  await server.exited;
};

test('ten restarts under load: nothing hangs, nothing acknowledged is lost, nobody sees another', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const settings = { ...UNSAFE_BUT_FAST, synchronous_commit: 'on', shared_buffers: '16MB' };
  const start = () => startEmbedded({ dataDir: path.join(folder, 'db'), password: 'restart', settings });
  let server = await start();
  const admin = createAdmin(server.connection);
  await admin`create table acknowledgement (key text primary key)`;
  const pool = createPool(server.connection, { max: 3 });
  const log: Log = { acknowledged: [], answered: Array<number>(WORKERS).fill(0), foreign: [], unexpected: [], hung: 0 };
  const stop = new AbortController();
  try {
    const workers = Array.from({ length: WORKERS }, (_, worker) => load(pool, worker, log, stop.signal));
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      await delay(100);
      await kill(server, restart % 2 === 0 ? 'SIGKILL' : 'SIGQUIT');
      server = await start();
      const before = [...log.answered];
      const everybodyIsBack = () => before.every((count, worker) => (log.answered[worker] ?? 0) > count);
      await expect.poll(everybodyIsBack, { timeout: HUNG_MS, interval: 10 }).toBe(true);
    }
    stop.abort();
    await Promise.all(workers);
    const kept = new Set((await admin<{ key: string }[]>`select key from acknowledgement`).map(({ key }) => key));
    const { hung, foreign, unexpected, acknowledged } = log;
    expect({ hung, foreign, unexpected, lost: acknowledged.filter((key) => !kept.has(key)) }).toEqual({
      hung: 0,
      foreign: [],
      unexpected: [],
      lost: [],
    });
    expect(acknowledged.length).toBeGreaterThan(RESTARTS);
  } finally {
    stop.abort();
    await Promise.all([pool.end(), admin.end()]);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
