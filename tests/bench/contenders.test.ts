import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { SUBGRAPHS } from '#subgraphs';
import { agreed } from '../../bench/agree.ts';
import { oneStatementServer } from '../../bench/contenders/one-statement.ts';
import { stockInProcess } from '../../bench/contenders/stock-in-process.ts';
import { PAGE, type PageVariables } from '../../bench/page.ts';
import { createReader, type Reader } from '../../bench/reader.ts';
import { pageRequests } from '../../bench/requests.ts';
import { createGraph } from '../../gateway/graph.ts';
import { SUPERGRAPH } from '../../gateway/modes/distributed.ts';
import { createPersonaLookup } from '../../gateway/persona-lookup.ts';
import { parsePersona } from '../../gateway/personas.ts';
import { createServer } from '../../gateway/server.ts';
import { inProcessSource } from '../../gateway/sources/in-process.ts';
import { testGraph, type TestGraph } from '../support/database.ts';

const ALL: PageVariables = { under: null, from: null, to: null, after: null };

let graph: TestGraph;
let reader: Reader;
let apps: ReadonlyMap<string, FastifyInstance>;
let asking: Viewer = PUBLIC_VIEWER;
/** subgraphs that our gateway asked */
const fetches: string[] = [];

beforeAll(async () => {
  graph = await testGraph();
  reader = await createReader(graph.admin);
  const viewerNow = async () => asking;
  const ours = createGraph(await readFile(SUPERGRAPH, 'utf8'), (name) =>
    inProcessSource((request, viewer, signal) => {
      const subgraph = SUBGRAPHS.find((each) => each.name === name);
      if (!subgraph) throw new Error(`unknown subgraph ${name}`);
      fetches.push(name);
      return subgraph.run(request, viewer, graph.services, signal);
    }),
  );
  apps = new Map([
    ['ours', await createServer({ graph: ours, viewerOf: viewerNow, checks: {} })],
    ['one-statement', oneStatementServer({ connection: reader.connection, viewerOf: viewerNow, max: 2 })],
    ['stock-in-process', await stockInProcess(graph.services, viewerNow)],
  ]);
});

afterAll(async () => {
  for (const app of apps.values()) await app.close();
  await reader.drop();
  await graph.end();
});

async function as(persona: string): Promise<void> {
  asking = viewerOf(await createPersonaLookup(graph.services)(parsePersona(persona)));
}

interface Page {
  readonly cases: {
    readonly nodes: readonly { readonly caseNo: string; readonly handlers: readonly { readonly officer: object | null }[] }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The page on which all contenders agree. */
async function pageOf(variables: PageVariables): Promise<Page> {
  const payload = { query: PAGE, variables };
  const answers = new Map<string, string>();
  for (const [name, app] of apps) {
    const headers = { host: '127.0.0.1', 'content-type': 'application/json' };
    answers.set(name, (await app.inject({ method: 'POST', url: '/graphql', headers, payload })).body);
  }
  return JSON.parse(agreed(JSON.stringify(variables), answers)) as Page;
}

describe('the contenders answer alike', () => {
  it.for(['national', 'province:44', 'city:4403', 'analyst', 'rightholder:1'])('to %s, page by page', async (persona) => {
    await as(persona);
    const first = await pageOf(ALL);
    expect(first.cases.nodes.length).toBeGreaterThan(0);
    const second = await pageOf({ ...ALL, after: first.cases.pageInfo.endCursor });
    const seen = new Set(first.cases.nodes.map(({ caseNo }) => caseNo));
    expect(second.cases.nodes.filter(({ caseNo }) => seen.has(caseNo))).toEqual([]);
  });

  it('to the public, who see none', async () => {
    await as('public');
    expect((await pageOf(ALL)).cases).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('gives the nation a full page whose officers are all there', async () => {
    await as('national');
    fetches.length = 0;
    const { nodes, pageInfo } = (await pageOf(ALL)).cases;
    expect(fetches.toSorted()).toEqual(['cases', 'institutions', 'institutions', 'personnel', 'personnel']);
    expect(nodes.length).toBe(50);
    expect(pageInfo.hasNextPage).toBe(true);
    expect(nodes.flatMap(({ handlers }) => handlers).filter(({ officer }) => officer === null)).toEqual([]);
  });

  it('to a case of another city that a grant opens, without its officers', async () => {
    await as('city:4403');
    const sql = createAdmin(graph.admin);
    const [far] = await sql<{ id: string; caseNo: string }[]>`
      select id, case_no as "caseNo" from cases."case" where province <> '440000' order by docketed_on desc, id desc limit 1`;
    await sql`insert into platform."grant" (id, kind, grantee, object_id, valid_from, valid_to)
      values (gen_random_uuid(), 'COOPERATION', ${asking.office}, ${far?.id ?? ''}, '2000-01-01', '2100-01-01')`;
    await sql.end();
    const found = (await pageOf(ALL)).cases.nodes.find(({ caseNo }) => caseNo === far?.caseNo);
    expect(found?.handlers.map(({ officer }) => officer)).toEqual(found?.handlers.map(() => null));
    expect(found?.handlers.length).toBeGreaterThan(0);
  });

  it('to every request of the list, most of them full pages of one viewer or another', async () => {
    const requests = await pageRequests(graph.admin, 24);
    expect(new Set(requests.map(({ persona, variables }) => JSON.stringify([persona, variables]))).size).toBe(24);
    let full = 0;
    for (const { persona, variables } of requests) {
      await as(persona);
      full += (await pageOf(variables)).cases.nodes.length === 50 ? 1 : 0;
    }
    expect(full).toBeGreaterThan(12);
  });

  it('the login of the hand-written endpoint sees nothing without claims, and is gone afterwards', async () => {
    const sql = createAdmin(reader.connection);
    const [seen] = await sql<{ cases: number; officers: number }[]>`
      select (select count(*)::int from cases."case") as cases, (select count(*)::int from personnel.officer) as officers`;
    await sql.end();
    expect(seen).toEqual({ cases: 0, officers: 0 });
    await reader.drop();
    const admin = createAdmin(graph.admin);
    const left = await admin`select from pg_roles where rolname = 'bench_reader'`;
    await admin.end();
    expect(left.length).toBe(0);
    reader = await createReader(graph.admin);
  });
});
