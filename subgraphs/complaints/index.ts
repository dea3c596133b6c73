import { defineSubgraph, type Context } from '#platform/subgraph.ts';
import { acknowledgeComplaint } from './mutations/acknowledgeComplaint.ts';
import { decideIdentity } from './mutations/decideIdentity.ts';
import { readIdentity } from './mutations/readIdentity.ts';
import { referComplaint } from './mutations/referComplaint.ts';
import { registerComplaint } from './mutations/registerComplaint.ts';
import { requestIdentity } from './mutations/requestIdentity.ts';
import { returnComplaint } from './mutations/returnComplaint.ts';
import { Complaint } from './resolvers/Complaint.ts';
import { ComplaintStep } from './resolvers/ComplaintStep.ts';
import { IdentityDisclosure } from './resolvers/IdentityDisclosure.ts';
import { Query } from './resolvers/Query.ts';
import { Referral } from './resolvers/Referral.ts';
import { createStore, type Store } from './store.ts';
import type { Resolvers } from './types.generated.ts';

export type SubgraphContext = Context<Store>;

const resolvers: Resolvers = {
  Query,
  Mutation: {
    registerComplaint,
    referComplaint,
    acknowledgeComplaint,
    returnComplaint,
    requestIdentity,
    decideIdentity,
    readIdentity,
  },
  Complaint,
  Referral,
  ComplaintStep,
  IdentityDisclosure,
};

/** Reports and complaints taken by assistance centres, and the vault of those who made them (articles 3, 7, 18). */
export const complaints = defineSubgraph({ name: 'complaints', resolvers, createStore });
