import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { SUBGRAPHS } from '#subgraphs';
import type { Services } from '#platform/subgraph.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import type { ViewerOf } from '../../gateway/authenticate.ts';
import { createGraph } from '../../gateway/graph.ts';
import { createPersonaLookup } from '../../gateway/persona-lookup.ts';
import { parsePersona } from '../../gateway/personas.ts';
import { createServer } from '../../gateway/server.ts';
import { inProcessSource } from '../../gateway/sources/in-process.ts';

export interface FullAnswer {
  readonly status: number;
  readonly text: string;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** The whole graph in this process, asked through its HTTP face. */
export interface FullGraph {
  readonly app: FastifyInstance;
  readonly viewer: (persona: string) => Promise<Viewer>;
  readonly ask: (viewer: Viewer, query: string, variables?: Readonly<Record<string, unknown>>) => Promise<FullAnswer>;
}

export async function fullGraph(services: Services): Promise<FullGraph> {
  const viewers = new Map<string, Viewer>();
  const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const graph = createGraph(supergraph, (name) => {
    const subgraph = SUBGRAPHS.find((candidate) => candidate.name === name);
    if (!subgraph) throw new Error(`no subgraph ${name}`);
    return inProcessSource((request, viewer, signal) => subgraph.run(request, viewer, services, signal));
  });
  // The token is checked in tests of its own; here it names a viewer that the test has made.
  const viewerFor: ViewerOf = async ({ rawHeaders }) => {
    const name = rawHeaders.findIndex((text) => text.toLowerCase() === 'authorization');
    return viewers.get(rawHeaders[name + 1] ?? '') ?? PUBLIC_VIEWER;
  };
  const app = await createServer({ graph, viewerOf: viewerFor, checks: {} });
  const lookup = createPersonaLookup(services);
  return {
    app,
    viewer: async (persona) => viewerOf(await lookup(parsePersona(persona))),
    ask: async (viewer, query, variables = {}) => {
      const authorization = JSON.stringify(viewer);
      viewers.set(authorization, viewer);
      const { statusCode, body } = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization },
        payload: { query, variables },
      });
      const { data = null, errors = [] } = JSON.parse(body);
      return { status: statusCode, text: body.replace(/"requestId":"[^"]*"/g, '"requestId":""'), data, errors };
    },
  };
}
