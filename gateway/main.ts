import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import { listen } from './http/listen.ts';
import type { Mode } from './modes/mode.ts';
import { HELP, readOptions, type Options } from './options.ts';
import { createServer } from './server.ts';
import { stopSignal } from './stop.ts';

const USUAL_PORT = 4000;
/** Answers still under way at a stop get this long, in milliseconds. */
const DRAIN_MS = 10_000;

/** Each way to run loads only what it needs: an open gateway starts without a database driver. */
async function modeOf(options: Options, stop: AbortSignal): Promise<Mode> {
  if (options.supergraph !== null) return (await import('./modes/open.ts')).openMode(options.supergraph);
  if (options.subgraphs) return (await import('./modes/distributed.ts')).distributedMode(options.subgraphs, options.data, process.env);
  return (await import('./modes/embedded.ts')).embeddedMode(options, process.env, stop);
}

/** No new requests, and the last answers; those that take too long are cut off. */
async function drain(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearTimeout(cut);
}

async function serve(mode: Mode, { port }: Options, stop: AbortSignal): Promise<void> {
  const app = await createServer(mode.parts);
  const used = await listen(app, { host: mode.host, port: port ?? USUAL_PORT, fixed: port !== null });
  if (port === null && used !== USUAL_PORT) {
    process.stdout.write(`Port ${USUAL_PORT} is taken, using ${used}. 端口 ${USUAL_PORT} 已被占用,改用 ${used}。\n`);
  }
  for (const line of await mode.greeting(`http://${mode.host}:${used}`)) process.stdout.write(`${line}\n`);
  if (!stop.aborted) await once(stop, 'abort');
  await drain(app);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) return void process.stdout.write(HELP);
  const stop = stopSignal();
  const mode = await modeOf(options, stop);
  try {
    if (!stop.aborted) await serve(mode, options, stop);
  } finally {
    await mode.stop();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
