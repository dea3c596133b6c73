import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import { listen } from '#platform/listen.ts';
import { stopSignal } from '#platform/stop-signal.ts';
import type { Mode } from './modes/mode.ts';
import { HELP, readOptions, type Options } from './options.ts';
import { createServer } from './server.ts';

export const USUAL_PORT = 4000;
/** Answers still under way at a stop get this long, in milliseconds. */
const DRAIN_MS = 10_000;

/** Prepares what is to be served; gives up when `stop` fires. */
export type OpenMode = (options: Options, stop: AbortSignal) => Promise<Mode>;

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

/** What a gateway command does between its options and its end. */
export type Work = (options: Options, stop: AbortSignal) => Promise<void>;

/** Serves what a mode prepares until it is told to stop, then ends it in order. */
export const serving =
  (open: OpenMode): Work =>
  async (options, stop) => {
    const mode = await open(options, stop);
    try {
      if (!stop.aborted) await serve(mode, options, stop);
    } finally {
      await mode.stop();
    }
  };

/** A gateway command from its arguments to its exit code. */
export async function run(work: Work, signals?: readonly NodeJS.Signals[]): Promise<never> {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (options.help) process.stdout.write(HELP);
    else await work(options, stopSignal(signals));
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
