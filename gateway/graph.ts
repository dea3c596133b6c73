import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { createLimits, type Limits } from './limits.ts';
import type { GatewayContext } from './sources/context.ts';

/** How a fetch reaches one subgraph. */
export type Source = GraphQLDataSource<GatewayContext>;

/** A supergraph with a way to each of its subgraphs. `limits` follow its schema. */
export interface Graph {
  readonly gateway: ApolloGateway;
  /** refuses what must not be planned; throws until the gateway has loaded */
  readonly limits: Limits;
}

const SECURITY_SWITCHES = ['APOLLO_DISABLE_SECURITY_RECURSIVE_SELECTIONS_CHECK', 'APOLLO_DISABLE_SECURITY_NON_LOCAL_SELECTIONS_CHECK'];

/**
 * @param supergraphSdl the composed schema
 * @param sourceFor called once per subgraph with its name and the URL of its `join__Graph`
 * @throws Error when the environment switches a guard of the planner off
 */
export function createGraph(supergraphSdl: string, sourceFor: (name: string, url: string | undefined) => Source): Graph {
  const off = SECURITY_SWITCHES.filter((name) => process.env[name] !== undefined);
  if (off.length > 0) throw new Error(`Refusing to start: ${off.join(', ')} must not be set. 拒绝启动:不得设置上述环境变量。`);
  // the gateway reads this when it is made, and would report to its vendor
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  let limits: Limits | null = null;
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url }) => sourceFor(name, url),
    __exposeQueryPlanExperimental: false,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }: { apiSchema: GraphQLSchema }) => (limits = createLimits(apiSchema)));
  return {
    gateway,
    limits: (body) => {
      if (limits === null) throw new Error('the supergraph has not been loaded');
      limits(body);
    },
  };
}
