import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { SUBGRAPH_NAMES } from '#platform/sdl.ts';

const PROGRAM = join(import.meta.dirname, '../subgraphs/serve.ts');
/** A subgraph that does not end by itself is ended after this long, in milliseconds. */
const STOP_MS = 10_000;

/** Our five subgraphs, each in a process of its own. */
export interface SubgraphProcesses {
  /** address of each by its name */
  readonly urls: ReadonlyMap<string, string>;
  readonly stop: () => Promise<void>;
}

interface Running {
  readonly name: string;
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
}

/**
 * Starts them on the database of a data folder. They have no part in the terminal's Ctrl-C, so that the gateway can bring its
 * last answers, and end when this process does, however it does. One that ends too early is reported on stderr.
 * @throws Error in both languages when one does not start; its own words went to stderr
 */
export async function startSubgraphs(data: string): Promise<SubgraphProcesses> {
  const state = { stopping: false };
  const running = SUBGRAPH_NAMES.map((name) => launch(name, data));
  const stop = async (): Promise<void> => {
    state.stopping = true;
    await Promise.all(running.map(end));
  };
  try {
    const urls = new Map(await Promise.all(running.map(async (one) => [one.name, await addressOf(one)] as const)));
    for (const one of running) void reportEnd(one, state);
    return { urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function launch(name: string, data: string): Running {
  const child = spawn(process.execPath, [PROGRAM, name, '--data', data], {
    env: { ...process.env, HOST: '127.0.0.1' },
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  return { name, child, ended };
}

async function addressOf({ name, child, ended }: Running): Promise<string> {
  const told = await Promise.race([once(child, 'message'), ended]);
  const [message]: unknown[] = Array.isArray(told) ? told : [];
  if (typeof message === 'object' && message !== null && 'url' in message) return String(message.url);
  throw new Error(`Subgraph ${name} did not start. 子图 ${name} 未能启动。`);
}

async function reportEnd({ name, ended }: Running, state: { readonly stopping: boolean }): Promise<void> {
  await ended;
  if (state.stopping) return;
  process.stderr.write(`Subgraph ${name} has ended: its fields cannot be answered. 子图 ${name} 已退出,其数据暂不可用。\n`);
}

async function end({ child, ended }: Running): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
}
