import { defineSubgraph, type Context } from '#platform/subgraph.ts';
import { concludeCase } from './mutations/concludeCase.ts';
import { docketCase } from './mutations/docketCase.ts';
import { Case } from './resolvers/Case.ts';
import { CaseEvent } from './resolvers/CaseEvent.ts';
import { CaseHandler } from './resolvers/CaseHandler.ts';
import { Officer } from './resolvers/Officer.ts';
import { Query } from './resolvers/Query.ts';
import { createStore, type Store } from './store.ts';
import type { Resolvers } from './types.generated.ts';

export type SubgraphContext = Context<Store>;

const resolvers: Resolvers = { Query, Mutation: { docketCase, concludeCase }, Case, CaseEvent, CaseHandler, Officer };

/** Enforcement cases: docketing, handling, conclusion (articles 1, 2, 6, 8, 9). */
export const cases = defineSubgraph({ name: 'cases', resolvers, createStore });
