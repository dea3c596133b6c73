import { readFile } from 'node:fs/promises';
import { SUBGRAPHS } from '#subgraphs';
import type { Services } from '#platform/subgraph.ts';
import { createGraph, type Graph } from './graph.ts';
import { SUPERGRAPH } from './modes/distributed.ts';
import { inProcessSource } from './sources/in-process.ts';

/** Our graph with its five subgraphs in this process. */
export async function inProcessGraph(services: Services): Promise<Graph> {
  return createGraph(await readFile(SUPERGRAPH, 'utf8'), (name) => {
    const subgraph = SUBGRAPHS.find((candidate) => candidate.name === name);
    if (!subgraph) throw new Error(`The supergraph names an unknown subgraph: ${name}. Run compose again. 超图中有未知子图:${name}。`);
    return inProcessSource((request, viewer, signal) => subgraph.run(request, viewer, services, signal));
  });
}
