import { readOperations } from '../schema/operations.ts';
import { openDatabase } from '../data/database.ts';
import { ensureWorld } from '../data/ensure-world.ts';
import { loadSecrets } from '#platform/secrets.ts';
import { openServices } from '#platform/services.ts';
import type { Services } from '#platform/subgraph.ts';
import { demoPersonas, demoToken } from './demo.ts';
import { explorerRoutes } from './explorer.ts';
import type { Checks } from './http/health.ts';
import type { Plugins } from './modes/mode.ts';
import type { Options } from './options.ts';
import { createPersonaLookup } from './persona-lookup.ts';
import { forgetServer, rememberServer } from './server-file.ts';

/** Everything behind the gateway of one process: database, world, services, and what the gateway adds because of them. */
export interface Stack {
  readonly services: Services;
  readonly checks: Checks;
  readonly plugins: Plugins;
  readonly greeting: (url: string) => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

const QUESTION = '{ cases(first: 3) { totalCount nodes { caseNo title status agency { name } handlers { name } } } }';

/**
 * Starts it, and ends what it started when it fails or is given up.
 * @throws Error in both languages
 */
export async function startStack(options: Options, stop: AbortSignal): Promise<Stack> {
  const secrets = await loadSecrets(options.data);
  const database = await openDatabase({ dataDir: options.data, databaseUrl: process.env['DATABASE_URL'], secrets });
  try {
    stop.throwIfAborted();
    await ensureWorld(database, { ...options, secrets }, stop);
  } catch (error) {
    await database.stop();
    throw error;
  }
  const { services, end } = openServices(database.connections, secrets);
  const lookup = createPersonaLookup(services);
  const demo = process.env['NODE_ENV'] !== 'production' && process.env['OIDC_ISSUER'] === undefined;
  return {
    services,
    checks: { database: () => services.pools.cases_app.ping() },
    plugins: (app) =>
      explorerRoutes(app, {
        operations: async () => readOperations(),
        personas: async () => (demo ? demoPersonas(options.data, lookup) : []),
      }),
    greeting: async (url) => {
      await rememberServer(options.data, url);
      const ask = demo ? [`Ask · 试一试:\n${curl(url, await demoToken(options.data, lookup, 'city:4403'))}`] : [];
      return [`Graph · 图谱: ${url}/graphql`, `Explorer · 查询工作台: ${url}/explorer`, ...ask];
    },
    stop: async () => {
      await forgetServer(options.data);
      await end();
      await database.stop();
    },
  };
}

const curl = (url: string, token: string): string =>
  `curl -s ${url}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${JSON.stringify({ query: QUESTION })}'`;
