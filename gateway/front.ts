import { readOperations } from '../schema/operations.ts';
import type { Services } from '#platform/subgraph.ts';
import { demoPersonas, demoToken } from './demo.ts';
import { explorerRoutes } from './explorer.ts';
import type { Checks } from './http/health.ts';
import { isLoopback } from './http/host.ts';
import type { Mode, Plugins } from './modes/mode.ts';
import { createPersonaLookup } from './persona-lookup.ts';
import { rememberServer } from './server-file.ts';

/** What a gateway adds to the graph because it knows the world behind it. */
export interface Front {
  readonly checks: Checks;
  readonly plugins: Plugins;
  readonly greeting: Mode['greeting'];
}

const QUESTION = '{ cases(first: 3) { totalCount nodes { caseNo title status agency { name } handlers { name } } } }';

/** The database's own check, the explorer with its personas, and the greeting with a question to paste. */
export function frontOf(services: Services, data: string, env: NodeJS.ProcessEnv = process.env): Front {
  const lookup = createPersonaLookup(services);
  // whoever reaches the port could be anybody of the demo: only this machine is offered its tokens
  const demo = isLoopback(env['HOST'] ?? '127.0.0.1') && env['NODE_ENV'] !== 'production' && env['OIDC_ISSUER'] === undefined;
  return {
    checks: { database: () => services.pools.cases_app.ping() },
    plugins: (app) =>
      explorerRoutes(app, {
        operations: async () => readOperations(),
        personas: async () => (demo ? demoPersonas(data, lookup) : []),
      }),
    greeting: async (url) => {
      await rememberServer(data, url);
      const ask = demo ? [`Ask · 试一试:\n${curl(url, await demoToken(data, lookup, 'city:4403'))}`] : [];
      return [`Graph · 图谱: ${url}/graphql`, `Explorer · 查询工作台: ${url}/explorer`, ...ask];
    },
  };
}

const curl = (url: string, token: string): string =>
  `curl -s ${url}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${JSON.stringify({ query: QUESTION })}'`;
