import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { vi } from 'vitest';
import { ROOT } from './project.ts';

/** A command of ours in a process of its own, as a user would run it. */
export interface Command {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** its exit code; null when a signal ended it */
  readonly ended: Promise<number | null>;
}

const commands: Command[] = [];

/**
 * @param program file from the project's root
 * @param env added to an environment that names no database and no login
 */
export function command(program: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Command {
  const child = spawn(process.execPath, [join(ROOT, program), ...args], { cwd: ROOT, env: { PATH: process.env['PATH'] ?? '', ...env } });
  const out = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => (out[name] += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const started = { child, stdout: () => out.stdout, stderr: () => out.stderr, ended };
  commands.push(started);
  return started;
}

/** Waits for a text on stdout; fails at once with what was said when the command ends before. */
export async function said({ child, stdout, stderr }: Command, text: RegExp, timeout = 120_000): Promise<string> {
  const found = await vi.waitUntil(() => text.exec(stdout()) ?? (child.exitCode === null ? undefined : []), { timeout, interval: 100 });
  if (found[0] === undefined) throw new Error(`ended without saying ${text}:\n${stdout()}\n${stderr()}`);
  return found[0];
}

/** What a command that ends by itself has printed. @throws Error with its own words when it failed */
export async function finished({ stdout, stderr, ended }: Command): Promise<string> {
  const code = await ended;
  if (code !== 0) throw new Error(`ended with ${code}:\n${stdout()}\n${stderr()}`);
  return stdout();
}

/** Origin of a started server. */
export const originOf = async (server: Command): Promise<string> => {
  await said(server, /\/explorer\n/);
  return new URL(await said(server, /http:\/\/\S+\/graphql/)).origin;
};

/** Ends it the way Ctrl-C does. */
export async function interrupt({ child, ended }: Command): Promise<number | null> {
  child.kill('SIGINT');
  return ended;
}

/** For `afterAll`: nothing that a test started outlives it. */
export async function endCommands(): Promise<void> {
  await Promise.all(commands.splice(0).map(async (one) => (one.child.exitCode === null && one.child.kill('SIGTERM'), one.ended)));
}

/** A token for a persona of a data folder, as `npm run -s token` prints it. */
export async function tokenOf(persona: string, data: string): Promise<string> {
  return (await finished(command('gateway/token.ts', [persona, '--data', data]))).trim();
}

/** The answer's text, so that two servers can be compared to the byte. */
export async function ask(
  origin: string,
  token: string | null,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, text: await response.text() };
}
