import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import * as off from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Viewer } from '#platform/viewer.ts';
import type { ViewerOf } from './authenticate.ts';
import { formatError, requestScope } from './errors.ts';
import type { Graph } from './graph.ts';
import { endConnectionsOnClose } from './http/draining.ts';
import { answerFailures } from './http/failures.ts';
import { answerHealth, type Checks } from './http/health.ts';
import { realHost } from './http/host.ts';
import { onlyJson } from './http/media-type.ts';
import { HttpRefusal } from './http/refusal.ts';
import { securityHeaders } from './http/security-headers.ts';
import { BODY_BYTES } from './limits/bounds.ts';
import { nullsAreErrors } from './null-errors.ts';
import type { GatewayContext } from './sources/context.ts';

export interface ServerParts {
  readonly graph: Graph;
  /** who asks; rejects with UNAUTHENTICATED, and so ends the request before its body is read */
  readonly viewerOf: ViewerOf;
  /** what `/ready` asks */
  readonly checks: Checks;
  /** further routes, e.g. the explorer */
  readonly plugins?: (app: FastifyInstance) => void | Promise<void>;
}

/** A caller that sends slower than this is cut off, in milliseconds. */
const REQUEST_MS = 30_000;

const PATH = '/graphql';
const OTHER_METHODS = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const toStderr = (line: string): void => void process.stderr.write(`${line}\n`);
const silent = (): void => undefined;
const LOGGER = { debug: silent, info: silent, warn: toStderr, error: toStderr };

const PLUGINS = [
  off.ApolloServerPluginCacheControlDisabled(),
  off.ApolloServerPluginInlineTraceDisabled(),
  off.ApolloServerPluginLandingPageDisabled(),
  off.ApolloServerPluginSchemaReportingDisabled(),
  off.ApolloServerPluginUsageReportingDisabled(),
  nullsAreErrors,
];

const startApollo = async (graph: Graph): Promise<ApolloServer<GatewayContext>> => {
  const apollo = new ApolloServer<GatewayContext>({
    gateway: graph.gateway,
    plugins: PLUGINS,
    formatError,
    introspection: process.env['NODE_ENV'] !== 'production',
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    logger: LOGGER,
  });
  await apollo.start();
  return apollo;
};

/** Fires when the caller goes away before the answer is complete. */
const goneSignal = (reply: FastifyReply): AbortSignal => {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
};

/**
 * The HTTP face of the graph: `POST /graphql` with JSON, `/health`, `/ready`, and what `plugins` add. In order: form of the
 * request, who asks, size and JSON of the body, limits, and only then the query. Not yet listening.
 */
export async function createServer({ graph, viewerOf, checks, plugins }: ServerParts): Promise<FastifyInstance> {
  const apollo = await startApollo(graph);
  const app = fastify({ bodyLimit: BODY_BYTES, requestTimeout: REQUEST_MS, genReqId: () => randomUUID(), requestIdHeader: false });
  app.decorateRequest('viewer', null);
  app.addHook('onRequest', securityHeaders);
  app.addHook('onClose', () => apollo.stop());
  endConnectionsOnClose(app);
  answerFailures(app);
  answerHealth(app, checks);
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => ({ viewer: request.getDecorator<Viewer>('viewer'), signal: goneSignal(reply) }),
  });
  app.post(PATH, {
    onRequest: [realHost, onlyJson, async (request: FastifyRequest) => request.setDecorator('viewer', await viewerOf(request.raw))],
    preHandler: async (request: FastifyRequest) => graph.limits(request.body),
    handler: (request, reply) => requestScope.run(request.id, () => answer.call(app, request, reply)),
  });
  app.route({
    method: OTHER_METHODS,
    url: PATH,
    handler: async (_, reply) => {
      reply.header('allow', 'POST');
      throw new HttpRefusal(405, 'Send the query by POST.', '请使用 POST 方法发送查询。');
    },
  });
  await plugins?.(app);
  return app;
}
