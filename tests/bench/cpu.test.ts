import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { cpuBelow, cpuOf } from '../../bench/cpu.ts';

/** Burns processor time for so many milliseconds of it, then waits to be ended. */
const BURN = `const t = process.cpuUsage(); while (process.cpuUsage(t).user < 150_000); process.stdout.write('done'); process.stdin.resume();`;

describe.runIf(process.platform === 'linux')('processor time', () => {
  it('of a child is counted below its parent, before and after it ended', async () => {
    const before = cpuBelow(process.pid);
    const child = spawn(process.execPath, ['-e', BURN], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(cpuOf(child.pid ?? 0)).toBeGreaterThanOrEqual(140);
    const alive = cpuBelow(process.pid) - before;
    expect(alive).toBeGreaterThanOrEqual(140);
    child.stdin.end();
    await once(child, 'exit');
    expect(cpuBelow(process.pid) - before).toBeGreaterThanOrEqual(alive - 10);
  });
  it('of no process is an error', () => expect(() => cpuOf(2 ** 30)).toThrow('Linux'));
});
