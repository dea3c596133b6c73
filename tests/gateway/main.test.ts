import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { supergraphAt } from '../support/small-graph.ts';
import { smallSubgraph, type SmallSubgraph } from '../support/small-subgraph.ts';

const MAIN = join(import.meta.dirname, '../../gateway/main.ts');

let folder: string;
let file: string;
let subgraphs: SmallSubgraph[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-open-'));
  file = join(folder, 'any.graphql');
  subgraphs = await Promise.all([smallSubgraph('library'), smallSubgraph('people')]);
  await writeFile(file, supergraphAt({ library: subgraphs[0]?.url ?? '', people: subgraphs[1]?.url ?? '' }));
});
afterAll(async () => {
  await Promise.all(subgraphs.map(({ app }) => app.close()));
  await rm(folder, { recursive: true });
});

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

/** The gateway in a folder without data and an environment without a database. */
function gateway(...args: string[]): Running {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env: { PATH: process.env['PATH'] ?? '' } });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  return { child, output: () => output, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
}

async function urlOf({ output }: Running): Promise<string> {
  await expect.poll(output, { timeout: 10_000 }).toMatch(/http:\S+\/graphql/);
  return /http:\S+\/graphql/.exec(output())?.[0] ?? '';
}

const post = (url: string, query: string): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
const ask = async (url: string, query: string): Promise<unknown> => (await post(url, query)).json();

test('--open serves any supergraph in under five seconds, on loopback only, and stops when told', async () => {
  const started = performance.now();
  const running = gateway('--supergraph', file, '--open', '--port', '0');
  const url = await urlOf(running);
  expect(await ask(url, '{ book(id: 1) { title readers { name } } }')).toEqual({
    data: { book: { title: 'Title 1', readers: [{ name: 'Reader of 1' }] } },
  });
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(new URL(url).hostname).toBe('127.0.0.1');
  for (const path of ['/health', '/ready']) expect((await fetch(new URL(path, url))).status).toBe(200);
  expect(await (await fetch(new URL('/ready', url))).json()).toEqual({ status: 'ready' });
  running.child.kill('SIGTERM');
  expect(await running.ended).toBe(0);
});

test('--open answers nobody who calls it by a name from elsewhere', async () => {
  const url = await urlOf(gateway('--supergraph', file, '--open', '--port', '0'));
  const { hostname, port } = new URL(url);
  const status = (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = { host, 'content-type': 'application/json' };
      request({ host: hostname, port, path: '/graphql', method: 'POST', headers }, (answer) => resolve(answer.resume().statusCode))
        .once('error', reject)
        .end(JSON.stringify({ query: '{ who }' }));
    });
  expect(await status(`evil.example:${port}`)).toBe(421);
  expect(await status(`localhost:${port}`)).toBe(200);
});

test('an answer under way is finished before the end', async () => {
  const running = gateway('--supergraph', file, '--open', '--port', '0');
  const url = await urlOf(running);
  const held = subgraphs[0]?.hold();
  const answer = post(url, '{ who }');
  await expect.poll(() => held?.waiting()).toBe(1);
  running.child.kill('SIGINT');
  await expect
    .poll(() =>
      fetch(new URL('/health', url)).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed');
  held?.release();
  const response = await answer;
  expect(await response.json()).toEqual({ data: { who: 'PUBLIC public' } });
  expect(response.headers.get('connection')).toBe('close');
  expect(await running.ended).toBe(0);
});

test('a taken port: the one asked for is an error, the usual one moves on', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const port = String((taken.address() as AddressInfo).port);
  const refused = gateway('--supergraph', file, '--open', '--port', port);
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toMatch(new RegExp(`Port ${port} is taken.*\\p{Script=Han}`, 'u'));
  expect(refused.output()).not.toContain('at ');
  taken.close();
});

test.each([
  [['--open', '--supergraph', 'nowhere.graphql'], /nowhere\.graphql/],
  [['--opne'], /--opne/],
])('%j ends with a clear error', async (args, message) => {
  const running = gateway(...args);
  expect(await running.ended).toBe(1);
  expect(running.output()).toMatch(message);
  expect(running.output()).not.toMatch(/^\s+at /m);
});

test('--help', async () => {
  const running = gateway('--help');
  expect(await running.ended).toBe(0);
  expect(running.output()).toContain('--supergraph FILE');
});
