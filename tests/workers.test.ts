import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from './support/cluster.ts';
import { ask, command, endCommands, interrupt, originOf, tokenOf, type Command } from './support/command.ts';

const folder = temporaryFolder();
const data = `${folder}/graph`;
afterAll(async () => {
  await endCommands();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const children = (pid: number): number[] =>
  execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, , ...args]) => Number(parent) === pid && args.some((word) => word.endsWith('gateway/main.ts')))
    .map(([child]) => Number(child));

describe('WORKERS=2', { timeout: 120_000 }, () => {
  let server: Command;
  let origin: string;

  test('serves one graph from two processes on one port', async () => {
    server = command('gateway/main.ts', ['--data', data, '--port', '0', '--cases', '600'], { WORKERS: '2' });
    origin = await originOf(server);
    expect(children(server.child.pid ?? 0)).toHaveLength(2);
    const token = await tokenOf('national', data);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => ask(origin, token, '{ cases(first: 1) { totalCount nodes { handlers { name } } } }')),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.text).toMatch(/"totalCount":[1-9]/);
  });

  test('replaces a worker that was killed, and goes on answering', async () => {
    const before = children(server.child.pid ?? 0);
    process.kill(before[0] ?? 0, 'SIGKILL');
    const after = await vi.waitUntil(() => {
      const now = children(server.child.pid ?? 0);
      return now.length === 2 && !now.includes(before[0] ?? 0) ? now : undefined;
    }, 20_000);
    expect(after).toContain(before[1]);
    expect((await ask(origin, null, '{ __typename }')).status).toBe(200);
    expect(server.stderr()).toMatch(/A worker has ended and is replaced/);
  });

  test('Ctrl-C ends them all', async () => {
    expect(await interrupt(server)).toBe(0);
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(data);
  });

  test('a number of workers that is none is refused', async () => {
    const refused = command('gateway/main.ts', ['--data', data], { WORKERS: 'many' });
    expect(await refused.ended).toBe(1);
    expect(refused.stderr()).toMatch(/WORKERS.*many[^]*\p{Script=Han}/u);
  });
});
