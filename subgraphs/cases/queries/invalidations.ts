import { parsePatentNumber } from '#law/patent-number.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const invalidationQueries = {
  invalidation: (_, { id }, { store }) => store.invalidations.byId.load(id),
  patentRecord: (_, { number }) => {
    const patent = parsePatentNumber(number);
    return patent ? { number: patent.canonical, type: patent.type } : null;
  },
} satisfies Pick<QueryResolvers, 'invalidation' | 'patentRecord'>;
