import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SUBGRAPH_NAMES } from '#platform/sdl.ts';
import { demoToken } from '../gateway/demo.ts';
import { openIssuer } from '../gateway/issuer.ts';
import { personaLookup } from '../gateway/persona-lookup.ts';
import { readOperations, type SavedOperation } from '../schema/operations.ts';
import { temporaryFolder } from './support/cluster.ts';
import { ask, command, endCommands, finished, interrupt, originOf, said, type Command } from './support/command.ts';

const folder = temporaryFolder();
const worlds = { one: `${folder}/one`, other: `${folder}/other` };
let embedded: Command;
let distributed: Command;
let operations: SavedOperation[];
const tokens = new Map<string, string>();

const isAct = ({ document }: SavedOperation): boolean => /^mutation\b/m.test(document);

/** One world, loaded once: two copies with the same keys are two fresh worlds. */
beforeAll(async () => {
  await finished(command('data/world-cli.ts', ['--data', worlds.one]));
  await openIssuer(worlds.one);
  execFileSync('cp', ['-a', worlds.one, worlds.other]);
  embedded = command('gateway/main.ts', ['--data', worlds.one, '--port', '0']);
  await originOf(embedded);
  distributed = command('gateway/start-distributed.ts', ['--data', worlds.other, '--port', '0']);
  await originOf(distributed);
  // acts first: what is asked is asked when all is done, so that repeating changes nothing
  operations = (await readOperations()).toSorted((a, b) => Number(isAct(b)) - Number(isAct(a)));
  const { lookup, close } = await personaLookup(worlds.one);
  for (const { persona } of operations) {
    if (!tokens.has(persona)) tokens.set(persona, await demoToken(worlds.one, lookup, persona));
  }
  await close();
}, 300_000);
afterAll(async () => {
  await endCommands();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const answers = async (server: Command): Promise<Record<string, string>> => {
  const origin = await originOf(server);
  const found: Record<string, string> = {};
  for (const { number, name, persona, document, variables } of operations) {
    const { status, text } = await ask(origin, tokens.get(persona) ?? null, document, variables);
    expect([status, text]).toEqual([200, text]);
    found[`${number} ${name}`] = text;
  }
  return found;
};

test('every saved operation answers alike in one process and in six, to the byte, and alike when it is repeated', async () => {
  const first = await answers(embedded);
  expect(Object.keys(first).length).toBeGreaterThanOrEqual(8);
  for (const text of Object.values(first)) {
    expect(text).not.toContain('"errors"');
    expect(text).not.toMatch(/"userErrors":\[\{/);
  }
  expect(await answers(distributed)).toEqual(first);
  expect(await answers(embedded)).toEqual(first);
  expect(await answers(distributed)).toEqual(first);
}, 120_000);

const REFUSED: readonly (readonly [string, Record<string, unknown>])[] = [
  ['{ cases(after: "bm90IG91cnM") { totalCount } }', {}],
  ['{ monthlyFigures(period: "2013-13", jurisdiction: "440000") { period } }', {}],
  ['query ($on: Date!) { certificateCheck(number: "ZFZ0000001", on: $on) { valid } }', { on: '2013-02-30' }],
  ['{ case(id: "00000000-0000-7000-8000-000000000000") { caseNo } }', {}],
];

test.each(REFUSED)('%s %j is told alike', async (query, variables) => {
  const token = tokens.get('city:4403') ?? null;
  const [one, other] = await Promise.all(
    [embedded, distributed].map(async (server) => ask(await originOf(server), token, query, variables)),
  );
  expect(other).toEqual(one);
  expect(one?.text).not.toContain('INTERNAL_SERVER_ERROR');
});

const addressOf = (name: string): Promise<string> =>
  said(distributed, new RegExp(`子图 ${name}: http:\\S+`)).then((line) => line.replace(/^.*: /, ''));

test('each subgraph answers its gateway alone', async () => {
  for (const name of SUBGRAPH_NAMES) {
    const body = JSON.stringify({ query: '{ __typename }' });
    for (const authorization of ['', 'Bearer forged', `Bearer ${tokens.get('national')}`]) {
      const headers = { 'content-type': 'application/json', authorization, 'x-role': 'OFFICE' };
      const response = await fetch(await addressOf(name), { method: 'POST', headers, body });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  }
});

test('the workbench of the distributed graph knows its personas', async () => {
  const configuration = await fetch(`${await originOf(distributed)}/explorer/config.json`);
  expect(await configuration.text()).toContain('city:4403');
});

test('a subgraph that ends is reported, missing in /ready, and its fields alone cannot be answered', async () => {
  const origin = await originOf(distributed);
  expect((await fetch(`${origin}/ready`)).status).toBe(200);
  const found = execFileSync('pgrep', ['-P', String(distributed.child.pid), '-f', 'serve.ts oversight'], { encoding: 'utf8' });
  process.kill(Number(found.trim()), 'SIGKILL');
  await expect.poll(distributed.stderr).toMatch(/oversight has ended.*子图 oversight/);
  const ready = await fetch(`${origin}/ready`);
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'unavailable', missing: ['oversight'] }]);
  const { text } = await ask(origin, tokens.get('city:4403') ?? null, '{ cases(first: 1) { nodes { caseNo supervision { status } } } }');
  expect(JSON.parse(text)).toMatchObject({
    data: { cases: { nodes: [{ caseNo: expect.any(String), supervision: null }] } },
    errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
  });
});

test('Ctrl-C ends the gateway, its subgraphs and PostgreSQL', async () => {
  expect(await interrupt(distributed)).toBe(0);
  const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  expect(processes.split('\n').filter((line) => line.includes(worlds.other))).toEqual([]);
});
