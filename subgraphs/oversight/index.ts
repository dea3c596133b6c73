import { defineSubgraph, type Context } from '#platform/subgraph.ts';
import { Agency } from './resolvers/Agency.ts';
import { Case } from './resolvers/Case.ts';
import { Query } from './resolvers/Query.ts';
import { ReportingStatus } from './resolvers/ReportingStatus.ts';
import { StatReport } from './resolvers/StatReport.ts';
import { SupervisedCase } from './resolvers/SupervisedCase.ts';
import { createStore, type Store } from './store.ts';
import type { Resolvers } from './types.generated.ts';

export type SubgraphContext = Context<Store>;

const resolvers: Resolvers = { Query, Agency, Case, ReportingStatus, StatReport, SupervisedCase };

/** Reports, supervision and statistics over what the cases publish (articles 3 to 6). */
export const oversight = defineSubgraph({ name: 'oversight', resolvers, createStore });
