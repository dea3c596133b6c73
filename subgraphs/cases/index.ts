import { defineSubgraph, type Context } from '#platform/subgraph.ts';
import * as Mutation from './mutations.ts';
import * as types from './resolvers.ts';
import { createStore, type Store } from './store.ts';
import type { Resolvers } from './types.generated.ts';

export type SubgraphContext = Context<Store>;

const resolvers: Resolvers = { ...types, Mutation };

/** Enforcement cases: docketing, handling, conclusion (articles 1, 2, 6, 8, 9). */
export const cases = defineSubgraph({ name: 'cases', resolvers, createStore });
