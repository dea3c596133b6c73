import type { Sql } from 'postgres';
import { createAdmin } from '#platform/db.ts';
import { testGraph, type TestGraph } from '../support/database.ts';
import { fullGraph, type FullGraph } from '../support/full-graph.ts';
import type { Target } from './probes.ts';
import { layTarget } from './target.ts';

/** The whole graph on a demo world, with one row of every kind laid out for all personas to ask for. */
export interface LaidGraph {
  readonly graph: TestGraph;
  readonly full: FullGraph;
  /** past row-level security */
  readonly root: Sql;
  readonly target: Target;
  readonly end: () => Promise<void>;
}

export async function laidGraph(): Promise<LaidGraph> {
  const graph = await testGraph();
  const root = createAdmin(graph.admin);
  const target = await layTarget(root);
  const full = await fullGraph(graph.services);
  const end = async () => {
    await full.app.close();
    await root.end();
    await graph.end();
  };
  return { graph, full, root, target, end };
}
