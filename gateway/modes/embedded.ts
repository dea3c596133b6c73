import { createAuthenticator } from '../authenticate.ts';
import { inProcessGraph } from '../in-process-graph.ts';
import type { Options } from '../options.ts';
import { startStack } from '../stack.ts';
import { trustOf } from '../trust.ts';
import type { Mode } from './mode.ts';

/**
 * Database, world, subgraphs and gateway in one process.
 * @param stop fires when a start that takes long is to be given up
 */
export async function embeddedMode(options: Options, env: NodeJS.ProcessEnv, stop: AbortSignal): Promise<Mode> {
  // whoever may not start here learns it before a world is loaded
  const viewerOf = createAuthenticator(await trustOf(options.data, env));
  const { services, checks, plugins, greeting, stop: end } = await startStack(options, stop);
  return {
    parts: { graph: await inProcessGraph(services), viewerOf, checks, plugins },
    host: env['HOST'] ?? '127.0.0.1',
    greeting,
    stop: end,
  };
}
