import type { Options } from '../options.ts';
import { startStack } from '../stack.ts';
import { startSubgraphs } from '../subgraph-processes.ts';
import { trustOf } from '../trust.ts';
import { distributedMode } from './distributed.ts';
import type { Mode } from './mode.ts';

/**
 * The distributed graph on one machine: database and world here, each subgraph in a process of its own, and the gateway
 * before them as if they were anywhere.
 * @param stop fires when a start that takes long is to be given up
 */
export async function localMode(options: Options, env: NodeJS.ProcessEnv, stop: AbortSignal): Promise<Mode> {
  // whoever may not start here learns it before a world is loaded
  await trustOf(options.data, env);
  const stack = await startStack(options, stop);
  try {
    const subgraphs = await startSubgraphs(options.data);
    const mode = await distributedMode(subgraphs.urls, options.data, env, stack.checks);
    return {
      parts: { ...mode.parts, plugins: stack.plugins },
      host: mode.host,
      greeting: async (url) => [
        ...[...subgraphs.urls].map(([name, at]) => `Subgraph · 子图 ${name}: ${at}`),
        ...(await stack.greeting(url)),
      ],
      stop: async () => {
        await mode.stop();
        await subgraphs.stop();
        await stack.stop();
      },
    };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
