import { parseArgs } from 'node:util';
import { fastify, type FastifyInstance } from 'fastify';
import { parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { internalSecret, keptInternalSecret, verifyInternalToken } from '#platform/internal-token.ts';
import { CodedError } from '#platform/errors.ts';
import { SUBGRAPH_NAMES } from '#platform/sdl.ts';
import type { Services, Subgraph } from '#platform/subgraph.ts';
import { openRunning } from '#platform/running.ts';
import { SUBGRAPHS } from './index.ts';

const HELP = `One subgraph on its own port. 单独运行一个子图。

  npm run subgraph -- <name> [--port N] [--data DIR]

  name 名称: ${SUBGRAPH_NAMES.join(', ')}
`;
const BODY_BYTES = 8_000_000;
const PORTS_FROM = 4101;

interface Body {
  readonly query?: unknown;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

/**
 * HTTP face of one subgraph: `POST /` for gateways that hold a token signed for it, and `/health`. A bare header is
 * never trusted; the viewer is read from the token and checked again by both locks.
 */
export function createSubgraphServer(subgraph: Subgraph, services: Services, secret: Uint8Array): FastifyInstance {
  const documents = new LRUCache<string, DocumentNode, unknown>({ max: 1_000, memoMethod: (text) => parse(text, { noLocation: true }) });
  const app = fastify({ bodyLimit: BODY_BYTES });
  app.get('/health', async (_, reply) => {
    const alive = await services.pools[`${subgraph.name}_app`].ping().then(
      () => true,
      () => false,
    );
    return reply.code(alive ? 200 : 503).send({ status: alive ? 'ok' : 'unavailable' });
  });
  app.post('/', async (request, reply) => {
    const gone = new AbortController();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) gone.abort();
    });
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const viewer = await verifyInternalToken(token, subgraph.name, secret);
    const { query, variables, operationName } = (request.body ?? {}) as Body;
    const document = documents.memo(String(query));
    return subgraph.run({ document, variables: variables ?? {}, operationName: operationName ?? undefined }, viewer, services, gone.signal);
  });
  app.setErrorHandler((error, _, reply) => {
    const known = error instanceof CodedError ? error : new CodedError('INTERNAL_SERVER_ERROR', 'Something went wrong.', '发生内部错误。');
    const { code, message, messageZh } = known;
    return reply.code(code === 'UNAUTHENTICATED' ? 401 : 200).send({ errors: [{ message, extensions: { code, messageZh } }] });
  });
  return app;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, data: { type: 'string', default: '.data' }, help: { type: 'boolean', short: 'h' } },
  });
  const index = SUBGRAPHS.findIndex(({ name }) => name === positionals[0]);
  const subgraph = SUBGRAPHS[index];
  if (values.help || !subgraph) return void process.stdout.write(HELP);
  const secret = process.env['INTERNAL_SECRET'] ? internalSecret(process.env['INTERNAL_SECRET']) : await keptInternalSecret(values.data);
  const { services, close } = await openRunning(values.data, process.env, { max: 6 });
  const app = createSubgraphServer(subgraph, services, secret);
  const address = await app.listen({ host: process.env['HOST'] ?? '127.0.0.1', port: Number(values.port ?? PORTS_FROM + index) });
  process.stdout.write(`Subgraph ${subgraph.name}: ${address}\n`);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    await app.close();
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
