import { defineSubgraph, type Context } from '#platform/subgraph.ts';
import { Agency } from './resolvers/Agency.ts';
import { AssistanceCentre } from './resolvers/AssistanceCentre.ts';
import { Jurisdiction } from './resolvers/Jurisdiction.ts';
import { PartnerAgency } from './resolvers/PartnerAgency.ts';
import { Query } from './resolvers/Query.ts';
import { createStore, type Store } from './store.ts';
import type { Resolvers } from './types.generated.ts';

export type SubgraphContext = Context<Store>;

const resolvers: Resolvers = { Query, Jurisdiction, Agency, AssistanceCentre, PartnerAgency };

/** Divisions, offices, assistance centres and partner agencies: published facts, read by everybody (articles 2, 9, 18). */
export const institutions = defineSubgraph({ name: 'institutions', resolvers, createStore });
