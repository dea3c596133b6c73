import { defineSubgraph, type Context } from '#platform/subgraph.ts';
import * as Mutation from './mutations.ts';
import * as types from './resolvers.ts';
import { createStore, type Store } from './store.ts';
import type { Resolvers } from './types.generated.ts';

export type SubgraphContext = Context<Store>;

const resolvers: Resolvers = { ...types, Mutation };

/** Divisions, offices and their means, centres, contact bases, programmes, instruments, profiles of talent (articles 1, 9, 12 to 14, 16). */
export const institutions = defineSubgraph({ name: 'institutions', resolvers, createStore });
