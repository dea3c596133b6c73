import { readFile } from 'node:fs/promises';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, type FastifyInstance } from 'fastify';
import type { Viewer } from '#platform/viewer.ts';
import type { ViewerOf } from '../../gateway/authenticate.ts';
import { SUPERGRAPH } from '../../gateway/modes/distributed.ts';

interface ViewerContext {
  readonly viewer: Viewer;
}
export type StockSource = GraphQLDataSource<ViewerContext>;

/** Apollo's gateway and server as their manuals set them up, without our limits, sources and executor. */
export async function stockServer(sourceFor: (name: string) => StockSource, viewerOf: ViewerOf): Promise<FastifyInstance> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const gateway = new ApolloGateway({ supergraphSdl: await readFile(SUPERGRAPH, 'utf8'), buildService: ({ name }) => sourceFor(name) });
  const apollo = new ApolloServer<ViewerContext>({ gateway, stopOnTerminationSignals: false });
  await apollo.start();
  const app = fastify();
  app.addHook('onClose', () => apollo.stop());
  app.post('/graphql', fastifyApolloHandler(apollo, { context: async (request) => ({ viewer: await viewerOf(request.raw) }) }));
  return app;
}
