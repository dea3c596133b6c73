import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process of ours that serves on the loopback. */
export interface Served {
  readonly pid: number;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const ROOT = join(import.meta.dirname, '..');
/** What would make a contender another one: another database, another issuer, another mode of its libraries. */
const FOREIGN = ['DATABASE_URL', 'OIDC_ISSUER', 'SECRETS_FILE', 'SUBGRAPH_URLS', 'INTERNAL_SECRET', 'NODE_ENV', 'HOST'];
const STOP_MS = 25_000;

/**
 * Starts one program of the project and waits for the address it prints.
 * @param progress gets what it prints before
 * @param giveUp ends a start that takes long
 * @throws Error with its last words when it ends instead
 */
export async function serve(
  file: string,
  args: readonly string[],
  { env = {}, progress, giveUp }: { env?: Readonly<Record<string, string>>; progress?: (text: string) => void; giveUp?: AbortSignal } = {},
): Promise<Served> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.includes(name)));
  const child = spawn(process.execPath, [join(ROOT, file), ...args], { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.kill('SIGTERM');
    await gone;
    clearTimeout(kill);
  };
  giveUp?.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  let words = '';
  const address = new Promise<string>((resolve) => {
    const read = (text: string) => {
      words = (words + text).slice(-4_000);
      const url = /(http:\/\/127\.0\.0\.1:\d+)/.exec(words)?.[1];
      if (url) resolve(url);
      else progress?.(text);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-4_000)));
  });
  const ended = gone.then(() => {
    throw new Error(`${file} ended before it served. ${file} 启动失败。\n${words}`);
  });
  const url = await Promise.race([address, ended]);
  return { pid: child.pid ?? 0, url, stop };
}
