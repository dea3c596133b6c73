import { readFile } from 'node:fs/promises';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { createGraph } from '../graph.ts';
import { ownHost } from '../http/host.ts';
import { createHttpSources } from '../sources/http-sources.ts';
import type { Mode } from './mode.ts';

const LOOPBACK = '127.0.0.1';

/**
 * Any supergraph over the addresses that stand in it: without database and login, and so for this machine only.
 * @param file the composed schema
 */
export async function openMode(file: string): Promise<Mode> {
  const supergraph = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`The supergraph cannot be read: ${file}. 无法读取超图文件:${file}。`, { cause: error });
  });
  const sources = createHttpSources(null);
  const graph = createGraph(supergraph, (name, url) => {
    if (!url) throw new Error(`Subgraph ${name} has no URL in the supergraph. 超图中子图 ${name} 没有地址。`);
    return sources.add(name, url);
  });
  return {
    parts: { graph, viewerOf: async () => PUBLIC_VIEWER, checks: sources.checks, plugins: (app) => void app.addHook('onRequest', ownHost) },
    host: LOOPBACK,
    greeting: async (url) => [`Open gateway: ${url}/graphql (no login, this machine only · 无需登录,仅限本机)`],
    stop: sources.close,
  };
}
