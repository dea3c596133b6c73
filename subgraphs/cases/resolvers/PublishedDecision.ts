import type { PublishedDecisionResolvers } from '../types.generated.ts';

export const PublishedDecision: PublishedDecisionResolvers = {
  __resolveReference: ({ id }, { store }) => store.decisions.published.load(id),
  agency: ({ agencyId }) => ({ id: agencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
};
