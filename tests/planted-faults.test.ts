import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FAULTS, type Fault } from '../data/world/answers.ts';
import { loadWorld } from '../data/world.ts';
import { sealWith } from '../subgraphs/complaints/store/seal.ts';
import { temporaryFolder } from './support/cluster.ts';
import { testGraph, type TestGraph } from './support/database.ts';
import { fullGraph, type FullGraph } from './support/full-graph.ts';

interface Planted {
  readonly name: Fault;
  readonly query: string;
  readonly ids: readonly string[];
}
interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const folder = temporaryFolder();
const file = path.join(folder, 'known-answers.json');
let graph: TestGraph;
let full: FullGraph;
let planted: readonly Planted[];
beforeAll(async () => {
  graph = await testGraph({ world: false });
  const seal = sealWith(graph.services.keys.vault);
  await loadWorld(graph.admin, { seed: 3, cases: 2_500, seal, knownAnswersFile: file });
  planted = JSON.parse(readFileSync(file, 'utf8')).planted;
  full = await fullGraph(graph.services);
}, 120_000);
afterAll(async () => {
  await full.app.close();
  await graph.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Every id that the one query gives, page by page. */
async function found(query: string): Promise<readonly string[]> {
  const national = await full.viewer('national');
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, text } = await full.ask(national, query, { after });
    if (!data) throw new Error(text);
    const [page] = Object.values(data) as [Page];
    ids.push(...page.nodes.map(({ id }) => id));
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }
  return ids;
}

test.each(FAULTS)('%s: one query finds every planted one and no other', async (fault) => {
  const known = planted.find(({ name }) => name === fault);
  expect(known?.ids.length).toBeGreaterThan(0);
  const ids = await found(known?.query ?? '');
  expect(ids.toSorted()).toEqual(known?.ids.toSorted());
  process.stderr.write(`planted: ${fault} ${ids.length} found, ${known?.ids.length} known\n`);
});
