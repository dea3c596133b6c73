import { defineSubgraph, type Context } from '#platform/subgraph.ts';
import * as types from './resolvers.ts';
import { createStore, type Store } from './store.ts';
import type { Resolvers } from './types.generated.ts';

export type SubgraphContext = Context<Store>;

const resolvers: Resolvers = { ...types };

/** Divisions, offices, assistance centres and partner agencies: published facts, read by everybody (articles 2, 9, 18). */
export const institutions = defineSubgraph({ name: 'institutions', resolvers, createStore });
