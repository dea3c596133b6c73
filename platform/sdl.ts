import { readFileSync } from 'node:fs';

/** The five subgraphs, in the order of their ports 4101 to 4105. */
export const SUBGRAPH_NAMES = ['institutions', 'personnel', 'cases', 'complaints', 'oversight'] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

/** The two files whose concatenation is one subgraph's SDL: what all share (scalars, @shareable types, @link), then its own. */
export const sdlFiles = (name: SubgraphName): readonly [string, string] => ['schema/shared.graphql', `schema/${name}.graphql`];

/** The whole SDL of one subgraph. */
export const readSubgraphSdl = (name: SubgraphName): string =>
  sdlFiles(name)
    .map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
    .join('\n');
