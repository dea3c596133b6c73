import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { fastify } from 'fastify';
import { listen } from '#platform/listen.ts';
import { APP_ROLES } from '#platform/roles.ts';
import { WORKER_POOL } from './modes/worker.ts';
import { UsageError, type Options } from './options.ts';
import { USUAL_PORT } from './run.ts';
import { startStack } from './stack.ts';
import { trustOf } from './trust.ts';

const MOST = 64;
/** of the database, for the process that starts it and for commands beside it */
const SPARE_CONNECTIONS = 40;

/** `WORKERS`: how many processes serve on one port; 1 when it is not set. @throws UsageError */
export function workerCount(env: NodeJS.ProcessEnv): number {
  const text = env['WORKERS'] ?? '1';
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return count;
  throw new UsageError(`WORKERS must be a whole number from 1 to ${MOST}, not "${text}".\nWORKERS 须为 1 至 ${MOST} 之间的整数。`);
}

/**
 * Database and world here, the graph in `count` processes on one port. One that dies is reported and replaced; at a stop all
 * bring their last answers before the database ends.
 */
export async function serveByWorkers(options: Options, count: number, stop: AbortSignal): Promise<void> {
  await trustOf(options.data, process.env);
  const each = APP_ROLES.length * (WORKER_POOL.max + 1);
  const stack = await startStack(options, stop, SPARE_CONNECTIONS + count * each);
  const workers = new Set<Worker>();
  try {
    const host = process.env['HOST'] ?? '127.0.0.1';
    const port = await freePort(host, options.port);
    cluster.setupPrimary({ args: [...process.argv.slice(2), '--port', String(port)] });
    await Promise.all(Array.from({ length: count }, () => fork(workers, stop)));
    for (const line of await stack.greeting(`http://${host}:${port}`)) process.stdout.write(`${line}\n`);
    if (!stop.aborted) await once(stop, 'abort');
  } finally {
    await Promise.all([...workers].map(end));
    await stack.stop();
  }
}

/** The port asked for, or the next free one: workers must all be told the same. */
async function freePort(host: string, port: number | null): Promise<number> {
  const probe = fastify();
  try {
    return await listen(probe, { host, port: port ?? USUAL_PORT, fixed: port !== null });
  } finally {
    await probe.close();
  }
}

/** Resolves when the worker listens; rejects when it ends before. */
async function fork(workers: Set<Worker>, stop: AbortSignal): Promise<void> {
  const worker = cluster.fork();
  workers.add(worker);
  const ended = once(worker, 'exit').then(() => void workers.delete(worker));
  const listening = once(worker, 'listening').then(() => true);
  if (!(await Promise.race([listening, ended.then(() => false)]))) throw new Error('A worker did not start. 有工作进程未能启动。');
  void replace(ended, workers, stop);
}

async function replace(ended: Promise<unknown>, workers: Set<Worker>, stop: AbortSignal): Promise<void> {
  await ended;
  if (stop.aborted) return;
  process.stderr.write('A worker has ended and is replaced. 有工作进程退出,已重新启动。\n');
  await fork(workers, stop).catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
}

async function end(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const ended = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  await ended;
}
