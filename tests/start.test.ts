import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from './support/cluster.ts';
import { ask, command, endCommands, finished, interrupt, originOf, said, tokenOf, type Command } from './support/command.ts';

const folder = temporaryFolder();
const data = `${folder}/graph`;
const SMALL = ['--cases', '600'];

const start = (...args: string[]): Command => command('gateway/main.ts', ['--data', data, '--port', '0', ...args]);
/** Everything that still runs on a folder: PostgreSQL names it in its arguments, and so do we. */
const alive = (place: string): string[] =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(place) && !line.startsWith('ps '));
const digestIn = (place: string): string => JSON.parse(readFileSync(`${place}/known-answers.json`, 'utf8')).digest;

afterAll(async () => {
  await endCommands();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('one folder, from its first start on', { timeout: 180_000 }, () => {
  let server: Command;
  let complaintNo: unknown;

  test('the first start shows progress, then the addresses and a question that works as it stands', async () => {
    server = start(...SMALL);
    const origin = await originOf(server);
    const line = await said(server, /^curl .*$/m);
    expect(server.stdout()).toMatch(/Database · 数据库 100%[^]*World · 演示数据 \d+%/);
    expect((await fetch(`${origin}/explorer`, { redirect: 'manual' })).status).toBe(308);
    const answer = execFileSync('sh', ['-c', line], { encoding: 'utf8' });
    expect(JSON.parse(answer).data.cases.totalCount).toBeGreaterThan(0);
    expect(server.stderr()).toBe('');
  });

  test('the token command prints a token and nothing else', async () => {
    const token = command('gateway/token.ts', ['city:4403', '--data', data]);
    expect(await token.ended).toBe(0);
    expect(token.stdout()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(token.stderr()).toBe('');
    const unknown = command('gateway/token.ts', ['mayor:4403', '--data', data]);
    expect(await unknown.ended).toBe(1);
    expect([unknown.stdout(), unknown.stderr()]).toEqual(['', expect.stringMatching(/mayor:4403[^]*\p{Script=Han}/u)]);
  });

  test('Ctrl-C ends node and PostgreSQL; what was written is there after the next start', async () => {
    const written = await ask(
      await originOf(server),
      await tokenOf('centre:4403', data),
      `mutation { registerComplaint(input: { kind: REPORT, channel: PHONE, subjectRight: PATENT, identityMode: ANONYMOUS,
        jurisdiction: "440305", accused: "深圳市南山区示范电子商行", facts: "标注的专利号不存在。" }) { complaint { complaintNo } } }`,
    );
    complaintNo = JSON.parse(written.text).data.registerComplaint.complaint.complaintNo;
    expect(await interrupt(server)).toBe(0);
    expect(alive(data)).toEqual([]);
    server = start();
    expect(await registered()).toBe(complaintNo);
    expect(server.stdout(), 'the world is not loaded again').not.toContain('World');
  });

  test('a killed server leaves nothing that blocks the next start', async () => {
    server.child.kill('SIGKILL');
    await server.ended;
    server = start();
    expect(await registered()).toBe(complaintNo);
  });

  async function registered(): Promise<unknown> {
    const query = 'query ($no: String!) { complaintByNo(complaintNo: $no) { complaintNo } }';
    const { text } = await ask(await originOf(server), await tokenOf('centre:4403', data), query, { no: complaintNo });
    return JSON.parse(text).data.complaintByNo.complaintNo;
  }

  test('a second server on the same folder is refused, and the first goes on', async () => {
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.stderr()).toMatch(/already in use[^]*正被另一个/);
    expect((await fetch(`${await originOf(server)}/ready`)).status).toBe(200);
    expect(await interrupt(server)).toBe(0);
  });

  test('a taken port: the usual one moves on and says so, one asked for is an error', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.once('error', () => resolve()).listen(4000, '127.0.0.1', resolve));
    const moved = command('gateway/main.ts', ['--data', data]);
    const port = new URL(await originOf(moved)).port;
    expect(moved.stdout()).toMatch(new RegExp(`Port 4000 is taken, using ${port}.*改用 ${port}`));
    expect(await interrupt(moved)).toBe(0);
    taken.close();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const asked = String((other.address() as AddressInfo).port);
    const refused = command('gateway/main.ts', ['--data', data, '--port', asked]);
    expect(await refused.ended).toBe(1);
    expect(refused.stderr()).toMatch(new RegExp(`Port ${asked} is taken.*被占用`));
    expect(alive(data)).toEqual([]);
    other.close();
  });
});

test('a load that is killed is begun again by the next start, and the world is whole', { timeout: 240_000 }, async () => {
  const [broken, whole] = [`${folder}/broken`, `${folder}/whole`];
  const load = (place: string) => command('gateway/main.ts', ['--data', place, '--port', '0', '--cases', '4000']);
  const killed = load(broken);
  await said(killed, /[2-5]0%/);
  killed.child.kill('SIGKILL');
  await killed.ended;
  expect(killed.stdout()).not.toContain('/graphql');
  expect(existsSync(`${broken}/known-answers.json`)).toBe(false);
  const again = load(broken);
  const origin = await originOf(again);
  expect(again.stdout()).toContain('100%');
  const { text } = await ask(origin, await tokenOf('national', broken), '{ cases { totalCount } }');
  expect(JSON.parse(text)).toEqual({ data: { cases: { totalCount: 4000 } } });
  expect(await interrupt(again)).toBe(0);
  await finished(command('data/world-cli.ts', ['--data', whole, '--cases', '4000']));
  expect(digestIn(broken)).toBe(digestIn(whole));
});

test.each(['gateway/main.ts', 'gateway/start-distributed.ts'])(
  '%s refuses production without an issuer, and leaves nothing running',
  async (program) => {
    const place = `${folder}/production`;
    const refused = command(program, ['--data', place, '--port', '0', ...SMALL], { NODE_ENV: 'production' });
    expect(await refused.ended).toBe(1);
    expect(refused.stderr()).toMatch(/OIDC_ISSUER.*请设置 OIDC_ISSUER/);
    expect(refused.stdout()).not.toContain('/graphql');
    expect(alive(place)).toEqual([]);
  },
  120_000,
);

const COMMANDS = [
  'gateway/main.ts',
  'gateway/start-distributed.ts',
  'gateway/token.ts',
  'gateway/run-operations.ts',
  'subgraphs/serve.ts',
  'data/world-cli.ts',
];
describe.each(COMMANDS)('%s', (program) => {
  test('--help', async () => {
    const { ended, stdout, stderr } = command(program, ['--help']);
    expect(await ended).toBe(0);
    expect(stdout()).toMatch(/--data DIR[^]*\p{Script=Han}/u);
    expect(stderr()).toBe('');
  });

  test('an unknown option is named', async () => {
    const { ended, stdout, stderr } = command(program, ['--dta', 'x']);
    expect(await ended).toBe(1);
    expect(stderr()).toContain('--dta');
    expect(stderr()).not.toMatch(/^\s+at /m);
    expect(stdout()).toBe('');
  });
});
