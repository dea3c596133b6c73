import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The five subgraphs, in the order of their ports 4101 to 4105. */
export const SUBGRAPH_NAMES = ['institutions', 'personnel', 'cases', 'complaints', 'oversight'] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

const ROOT = new URL('../', import.meta.url);

/**
 * The files whose concatenation is one subgraph's SDL: what all share (scalars, @shareable types, @link), then its own, then
 * its parts by noun, which extend the roots.
 */
export function sdlFiles(name: SubgraphName): readonly string[] {
  const folder = new URL(`schema/${name}/`, ROOT);
  const parts = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return ['schema/shared.graphql', `schema/${name}.graphql`, ...parts.map((part) => `schema/${name}/${part}`)];
}

/** The whole SDL of one subgraph. */
export const readSubgraphSdl = (name: SubgraphName): string =>
  sdlFiles(name)
    .map((file) => readFileSync(new URL(file, ROOT), 'utf8'))
    .join('\n');
