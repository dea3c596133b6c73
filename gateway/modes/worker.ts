import { openRunning } from '#platform/running.ts';
import { createAuthenticator } from '../authenticate.ts';
import { frontOf } from '../front.ts';
import { inProcessGraph } from '../in-process-graph.ts';
import type { Options } from '../options.ts';
import { trustOf } from '../trust.ts';
import type { Mode } from './mode.ts';

/** Connections of each pool of a worker: several share one database. */
export const WORKER_POOL = { max: 3 };

/** Subgraphs and gateway in one of several processes on one port, beside the process that started the database. */
export async function workerMode(options: Options, env: NodeJS.ProcessEnv): Promise<Mode> {
  const viewerOf = createAuthenticator(await trustOf(options.data, env));
  const { services, close } = await openRunning(options.data, env, WORKER_POOL);
  const { checks, plugins } = frontOf(services, options.data, env);
  return {
    parts: { graph: await inProcessGraph(services), viewerOf, checks, plugins },
    host: env['HOST'] ?? '127.0.0.1',
    greeting: async () => [],
    stop: close,
  };
}
