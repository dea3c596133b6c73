import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every id that the one query gives, page by page. */
async function found(full: FullGraph, query: string): Promise<readonly string[]> {
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

describe.each([
  { seed: 3, cases: 2_500 },
  { seed: 11, cases: 1_200 },
  { seed: 2_014, cases: 1_200 },
  { seed: 26, cases: 1_500, today: '2026-01-09' },
])('seed $seed', ({ seed, cases, today }) => {
  const file = path.join(folder, `${seed}.json`);
  let graph: TestGraph;
  let full: FullGraph;
  let planted: readonly Planted[];
  beforeAll(async () => {
    graph = await testGraph({ world: false, today: null });
    await loadWorld(graph.admin, { seed, cases, today, seal: sealWith(graph.services.keys.vault), knownAnswersFile: file });
    planted = JSON.parse(readFileSync(file, 'utf8')).planted;
    full = await fullGraph(graph.services);
  }, 120_000);
  afterAll(async () => {
    await full.app.close();
    await graph.end();
  });

  test.each(FAULTS)('%s: one query finds every planted one and no other', async (fault) => {
    const known = planted.find(({ name }) => name === fault);
    expect(known?.ids.length).toBeGreaterThan(0);
    const ids = await found(full, known?.query ?? '');
    expect(ids.toSorted()).toEqual(known?.ids.toSorted());
    process.stderr.write(`planted: seed ${seed} ${fault} ${ids.length} found, ${known?.ids.length} known\n`);
  });
});
