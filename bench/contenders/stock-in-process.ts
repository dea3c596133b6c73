import { parse, validate } from 'graphql';
import type { Services } from '#platform/subgraph.ts';
import { SUBGRAPHS } from '#subgraphs';
import type { ViewerOf } from '../../gateway/authenticate.ts';
import { serveContender } from './serve.ts';
import { stockServer, type StockSource } from './stock-gateway.ts';

/**
 * What Apollo's own LocalGraphQLDataSource does with a schema: parse, validate and execute each fetch, every reference as it
 * came. The subgraphs are ours, with their transactions.
 */
const localSource = (name: string, services: Services): StockSource => {
  const subgraph = SUBGRAPHS.find((candidate) => candidate.name === name);
  if (!subgraph) throw new Error(`unknown subgraph ${name}`);
  return {
    async process(options) {
      if (!('incomingRequestContext' in options)) return { data: {} };
      const { request, context } = options;
      const document = parse(request.query ?? '');
      const errors = validate(subgraph.schema, document);
      if (errors.length > 0) return { errors: errors.map((error) => error.toJSON()) };
      const { operationName, variables } = request;
      const answer = await subgraph.run({ document, operationName, variables }, context.viewer, services);
      return { data: answer.data, ...(answer.errors && { errors: answer.errors.map((error) => error.toJSON()) }) };
    },
  };
};

export const stockInProcess = (services: Services, viewerOf: ViewerOf) => stockServer((name) => localSource(name, services), viewerOf);

if (import.meta.main) {
  await serveContender(async ({ openServices, viewerOf }) => {
    const { services, close } = await openServices();
    return { app: await stockInProcess(services, viewerOf), close };
  });
}
