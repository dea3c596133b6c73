import { readFile } from 'node:fs/promises';
import { SUBGRAPHS } from '#subgraphs';
import { createAuthenticator } from '../authenticate.ts';
import { createGraph } from '../graph.ts';
import type { Options } from '../options.ts';
import { inProcessSource } from '../sources/in-process.ts';
import { startStack } from '../stack.ts';
import { trustOf } from '../trust.ts';
import { SUPERGRAPH } from './distributed.ts';
import type { Mode } from './mode.ts';

/**
 * Database, world, subgraphs and gateway in one process.
 * @param stop fires when a start that takes long is to be given up
 */
export async function embeddedMode(options: Options, env: NodeJS.ProcessEnv, stop: AbortSignal): Promise<Mode> {
  // whoever may not start here learns it before a world is loaded
  const viewerOf = createAuthenticator(await trustOf(options.data, env));
  const stack = await startStack(options, stop);
  const graph = createGraph(await readFile(SUPERGRAPH, 'utf8'), (name) => {
    const subgraph = SUBGRAPHS.find((candidate) => candidate.name === name);
    if (!subgraph) throw new Error(`The supergraph names an unknown subgraph: ${name}. Run compose again. 超图中有未知子图:${name}。`);
    return inProcessSource((request, viewer, signal) => subgraph.run(request, viewer, stack.services, signal));
  });
  return {
    parts: { graph, viewerOf, checks: stack.checks, plugins: stack.plugins },
    host: env['HOST'] ?? '127.0.0.1',
    greeting: stack.greeting,
    stop: stack.stop,
  };
}
