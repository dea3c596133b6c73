import { defineSubgraph, type Context } from '#platform/subgraph.ts';
import { Agency } from './resolvers/Agency.ts';
import { Certificate } from './resolvers/Certificate.ts';
import { Officer } from './resolvers/Officer.ts';
import { Query } from './resolvers/Query.ts';
import { createStore, type Store } from './store.ts';
import type { Resolvers } from './types.generated.ts';

export type SubgraphContext = Context<Store>;

const resolvers: Resolvers = { Query, Agency, Officer, Certificate };

/** Officers and their enforcement certificates (articles 14 and 15). */
export const personnel = defineSubgraph({ name: 'personnel', resolvers, createStore });
