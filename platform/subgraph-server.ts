import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { CodedError } from './errors.ts';
import { verifyInternalToken } from './internal-token.ts';
import type { Services, Subgraph } from './subgraph.ts';
import { travelling } from './travelling-errors.ts';
import type { Viewer } from './viewer.ts';

const BODY_BYTES = 8_000_000;
const DOCUMENTS_KEPT = 1_000;

interface Body {
  readonly query?: unknown;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

/**
 * HTTP face of one subgraph: `POST /` for gateways that hold a token signed for it, and `/health`. A bare header is
 * never trusted; the viewer is read from the token, before the body is, and checked again by both locks.
 */
export function createSubgraphServer(subgraph: Subgraph, services: Services, secret: Uint8Array): FastifyInstance {
  const documents = new LRUCache<string, DocumentNode, unknown>({
    max: DOCUMENTS_KEPT,
    memoMethod: (text) => parse(text, { noLocation: true }),
  });
  const app = fastify({ bodyLimit: BODY_BYTES });
  app.decorateRequest('viewer', null);
  app.get('/health', async (_, reply) => {
    const alive = await services.pools[`${subgraph.name}_app`].ping().then(
      () => true,
      () => false,
    );
    return reply.code(alive ? 200 : 503).send({ status: alive ? 'ok' : 'unavailable' });
  });
  app.post('/', {
    onRequest: async (request: FastifyRequest) => {
      const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      request.setDecorator('viewer', await verifyInternalToken(token, subgraph.name, secret));
    },
    handler: async (request, reply) => {
      const gone = new AbortController();
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) gone.abort();
      });
      const { query, variables, operationName } = (request.body ?? {}) as Body;
      const asked = { document: documents.memo(String(query)), variables: variables ?? {}, operationName: operationName ?? undefined };
      const { data, errors } = await subgraph.run(asked, request.getDecorator<Viewer>('viewer'), services, gone.signal);
      return { data, ...(errors && { errors: errors.map(travelling) }) };
    },
  });
  app.setErrorHandler((error, _, reply) => {
    const refused = error instanceof CodedError && error.code === 'UNAUTHENTICATED';
    return reply.code(refused ? 401 : 200).send({ errors: [travelling(error)] });
  });
  return app;
}
