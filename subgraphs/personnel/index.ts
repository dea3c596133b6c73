import { defineSubgraph, type Context } from '#platform/subgraph.ts';
import * as Mutation from './mutations.ts';
import * as types from './resolvers.ts';
import { createStore, type Store } from './store.ts';
import type { Resolvers } from './types.generated.ts';

export type SubgraphContext = Context<Store>;

const resolvers: Resolvers = { ...types, Mutation };

/** Officers and their enforcement certificates (articles 14 and 15). */
export const personnel = defineSubgraph({ name: 'personnel', resolvers, createStore });
