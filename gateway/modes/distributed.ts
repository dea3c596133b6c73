import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { internalSecret, keptInternalSecret, mintInternalToken } from '#platform/internal-token.ts';
import { createAuthenticator } from '../authenticate.ts';
import { createGraph } from '../graph.ts';
import type { Checks } from '../http/health.ts';
import { createHttpSources } from '../sources/http-sources.ts';
import { trustOf } from '../trust.ts';
import type { Mode } from './mode.ts';

export const SUPERGRAPH = join(import.meta.dirname, '../../schema/supergraph.graphql');

/**
 * Our graph, its subgraphs elsewhere. Each gets a token of its own, signed with `INTERNAL_SECRET` or the secret of the
 * data folder.
 * @param urls address of each subgraph by name
 * @param others what must answer besides the subgraphs
 */
export async function distributedMode(
  urls: ReadonlyMap<string, string>,
  data: string,
  env: NodeJS.ProcessEnv,
  others: Checks = {},
): Promise<Mode> {
  const secret = env['INTERNAL_SECRET'] ? internalSecret(env['INTERNAL_SECRET']) : await keptInternalSecret(data);
  const sources = createHttpSources((name) => (viewer) => mintInternalToken(viewer, name, secret), others);
  const graph = createGraph(await readFile(SUPERGRAPH, 'utf8'), (name) => {
    const url = urls.get(name);
    if (!url) throw new Error(`Subgraph ${name} has no address: give --subgraphs ${name}=http://…. 缺少子图 ${name} 的地址。`);
    return sources.add(name, url);
  });
  return {
    parts: { graph, viewerOf: createAuthenticator(await trustOf(data, env)), checks: sources.checks },
    host: env['HOST'] ?? '127.0.0.1',
    greeting: async (url) => [`Gateway: ${url}/graphql`],
    stop: sources.close,
  };
}
