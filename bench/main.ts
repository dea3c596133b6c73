import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '#platform/db.ts';
import { openRunning } from '#platform/running.ts';
import { demoToken } from '../gateway/demo.ts';
import { createPersonaLookup } from '../gateway/persona-lookup.ts';
import { stopSignal } from '#platform/stop-signal.ts';
import { adminOf, settle } from './admin.ts';
import { outgoing, type Outgoing } from './ask.ts';
import { startContenders } from './contenders.ts';
import { AT_ONCE, compare, race, type Race } from './measure.ts';
import { BENCH_HELP, readBenchOptions, type BenchOptions } from './options.ts';
import { serve } from './processes.ts';
import { createReader } from './reader.ts';
import { figuresOf, tableOf } from './report.ts';
import { pageRequests, type PageRequest } from './requests.ts';

/** Requests in the list, and how many of them are compared before anything is measured. */
const LISTED = 1_200;
const COMPARED = 120;
/** Part of the measured time that goes before it unmeasured, while code is compiled and statements are prepared. */
const WARM_UP = 0.25;

const say = (text: string): void => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);

async function withTokens(data: string, requests: readonly PageRequest[]): Promise<readonly Outgoing[]> {
  const { services, close } = await openRunning(data, {});
  try {
    const lookup = createPersonaLookup(services);
    const tokens = new Map<string, string>();
    for (const { persona } of requests) {
      if (!tokens.has(persona)) tokens.set(persona, await demoToken(data, lookup, persona));
    }
    return requests.map((request) => outgoing(request, tokens.get(request.persona) ?? ''));
  } finally {
    await close();
  }
}

async function bench(data: string, { cases, seconds, json }: BenchOptions, stop: AbortSignal): Promise<void> {
  const cleanUp = new AsyncDisposableStack();
  await using _ = cleanUp;
  const ours = await serve('gateway/main.ts', ['--data', data, '--port', '0', ...(cases === null ? [] : ['--cases', String(cases)])], {
    progress: say,
    giveUp: stop,
  });
  cleanUp.defer(ours.stop);
  stop.throwIfAborted();
  const admin = await adminOf(data);
  const reader = await createReader(admin);
  cleanUp.defer(reader.drop);
  const setup = { data, reader: reader.connection, max: LIMITS.max, urls: {} };
  const contenders = await startContenders(ours, setup, (process) => cleanUp.defer(process.stop));
  await settle(admin);
  const requests = await withTokens(data, await pageRequests(admin, LISTED));
  const all: Race = { contenders, requests, server: ours.pid, stop };
  say(
    `${requests.length} requests, ${AT_ONCE} at once; comparing ${COMPARED} answers, measuring ${seconds} s. 先比对结果,再测量 ${seconds} 秒。`,
  );
  const pageBytes = Math.round(await compare({ ...all, requests: requests.slice(0, COMPARED) }));
  await race({ ...all, requests: requests.toReversed() }, seconds * WARM_UP);
  const figures = figuresOf(await race(all, seconds));
  const about = { pageBytes, compared: COMPARED, atOnce: AT_ONCE, seconds, node: process.version, cores: availableParallelism() };
  if (json) process.stdout.write(`${JSON.stringify({ ...about, unit: 'CPU ms per request', contenders: figures }, null, 2)}\n`);
  else process.stdout.write(`CPU ms per request · 每请求 CPU 毫秒 (${pageBytes} bytes a page)\n${tableOf(figures)}\n`);
}

async function main(): Promise<void> {
  const options = readBenchOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(BENCH_HELP);
  const stop = stopSignal();
  if (options.data !== null) return bench(options.data, options, stop);
  const own = await mkdtemp(join(tmpdir(), 'patent-graph-bench-'));
  try {
    // the database's user must be able to go through it; keys have a folder that only we may enter
    await chmod(own, 0o755);
    await bench(own, options, stop);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
