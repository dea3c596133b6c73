import { fastify, type FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import { verifyInternalToken } from '#platform/internal-token.ts';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { executeOn } from './small-graph.ts';

export interface SmallSubgraph {
  readonly app: FastifyInstance;
  readonly url: string;
  /** headers of each request, in order */
  readonly headers: Record<string, unknown>[];
  /** answers nothing from now on, until released */
  hold(): { waiting(): number; release(): void };
}

/** One subgraph of the small graph behind HTTP; with a secret it answers only its gateway. */
export async function smallSubgraph(
  name: 'library' | 'people',
  { secret = null, port = 0 }: { secret?: Uint8Array | null; port?: number } = {},
): Promise<SmallSubgraph> {
  const headers: Record<string, unknown>[] = [];
  let held: PromiseWithResolvers<void> | null = null;
  let waiting = 0;
  const hold: SmallSubgraph['hold'] = () => {
    const gate = Promise.withResolvers<void>();
    held = gate;
    return {
      waiting: () => waiting,
      release: () => {
        held = null;
        gate.resolve();
      },
    };
  };
  const app = fastify({ forceCloseConnections: true });
  app.post('/graphql', async (request, reply) => {
    headers.push(request.headers);
    waiting += 1;
    await held?.promise;
    waiting -= 1;
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const viewer = secret ? await verifyInternalToken(token, name, secret).catch(() => null) : PUBLIC_VIEWER;
    if (!viewer) return reply.code(401).send({ errors: [{ message: 'who?' }] });
    const { query, variables } = request.body as { query: string; variables: Record<string, unknown> };
    return executeOn(name, { document: parse(query), variables }, { viewer, signal: request.signal ?? new AbortController().signal });
  });
  const origin = await app.listen({ host: '127.0.0.1', port });
  return { app, url: `${origin}/graphql`, headers, hold };
}
