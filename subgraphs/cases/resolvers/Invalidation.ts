import type { InvalidationResolvers } from '../types.generated.ts';

export const Invalidation: InvalidationResolvers = {
  __resolveReference: ({ id }, { store }) => store.invalidations.byId.load(id),
  patent: ({ patentNumber, patentType }) => ({ number: patentNumber, type: patentType }),
  agency: ({ agencyId }) => ({ id: agencyId }),
};
