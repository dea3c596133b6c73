import type { FastifyInstance } from 'fastify';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import type { ViewerOf } from '../../gateway/authenticate.ts';
import { createGraph } from '../../gateway/graph.ts';
import type { Checks } from '../../gateway/http/health.ts';
import { createServer } from '../../gateway/server.ts';
import { inProcessSource } from '../../gateway/sources/in-process.ts';
import { executeOn, supergraphAt, type Sent } from './small-graph.ts';

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
    extensions?: unknown;
  };
}

export interface SmallServer {
  readonly app: FastifyInstance;
  readonly url: string;
  /** requests that reached a subgraph, in order */
  readonly sent: Sent[];
  /** that of the caller of each request to `wait`, in order */
  readonly signals: AbortSignal[];
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answered>;
  post(body: string, headers?: Record<string, string>): Promise<Answered>;
}

export async function answeredBy(response: Response): Promise<Answered> {
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : {} };
}

/** The gateway over the small graph, its subgraphs in this process, on a free port of the loopback. */
export async function smallServer({
  viewerOf = async () => PUBLIC_VIEWER,
  checks = {},
}: { viewerOf?: ViewerOf; checks?: Checks } = {}): Promise<SmallServer> {
  const sent: Sent[] = [];
  const signals: AbortSignal[] = [];
  const graph = createGraph(supergraphAt({ library: 'http://library.invalid', people: 'http://people.invalid' }), (name) =>
    inProcessSource((request, viewer, signal) => {
      sent.push(request);
      if (JSON.stringify(request.document).includes('"wait"')) signals.push(signal);
      return executeOn(name === 'library' ? 'library' : 'people', request, { viewer, signal });
    }),
  );
  const app = await createServer({ graph, viewerOf, checks });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const post = async (body: string, headers: Record<string, string> = {}): Promise<Answered> =>
    answeredBy(await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }));
  return { app, url, sent, signals, post, ask: (query, variables, headers) => post(JSON.stringify({ query, variables }), headers) };
}
