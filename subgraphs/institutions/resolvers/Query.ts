import { divisionOf } from '#platform/aggregate.ts';
import type { JurisdictionLevel, QueryResolvers } from '../types.generated.ts';

export const Query: QueryResolvers = {
  jurisdiction: (_, { code }, { store }) => store.jurisdictions.byCode.load(code),
  jurisdictions: (_, { filter, orderBy, first, after }, { store }) =>
    store.jurisdictions.page({ filter, orderBy: orderBy ?? 'CODE_ASC', first: first ?? 20, after }),
  agency: (_, { id }, { store }) => store.agencies.byId.load(id),
  agencyByCode: (_, { code }, { store }) => store.agencies.byCode.load(code),
  agencies: (_, { filter, orderBy, first, after }, { store }) =>
    store.agencies.page({ filter, orderBy: orderBy ?? 'CODE_ASC', first: first ?? 20, after }),
  agencyAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.agencies.aggregate(filter, groupBy);
    return cells.map((cell) => {
      const division = divisionOf(cell);
      return {
        jurisdiction: division && store.jurisdictions.byCode.load(division.code),
        level: (cell.LEVEL ?? null) as JurisdictionLevel | null,
        count: cell.count,
      };
    });
  },
  assistanceCentre: (_, { id }, { store }) => store.centres.byId.load(id),
  assistanceCentreByCode: (_, { code }, { store }) => store.centres.byCode.load(code),
  assistanceCentres: (_, { filter, orderBy, first, after }, { store }) =>
    store.centres.page({ filter, orderBy: orderBy ?? 'CODE_ASC', first: first ?? 20, after }),
  partnerAgency: (_, { id }, { store }) => store.partners.byId.load(id),
};
