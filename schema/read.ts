import { SUBGRAPH_NAMES, type SubgraphName } from '#platform/sdl.ts';

export { readSubgraphSdl, sdlFiles, SUBGRAPH_NAMES, type SubgraphName } from '#platform/sdl.ts';

/** Where one subgraph listens by default, when it is served on its own port: http://127.0.0.1:4101…4105. */
export const subgraphUrl = (name: SubgraphName): string => `http://127.0.0.1:${4101 + SUBGRAPH_NAMES.indexOf(name)}`;
