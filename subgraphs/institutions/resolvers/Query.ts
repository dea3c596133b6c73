import { divisionOf } from '#platform/aggregate.ts';
import { capacityQueries } from '../queries/capacity.ts';
import { contactQueries } from '../queries/contacts.ts';
import { historyQueries } from '../queries/history.ts';
import { legislationQueries } from '../queries/legislation.ts';
import { partnerQueries } from '../queries/partners.ts';
import { programmeQueries } from '../queries/programmes.ts';
import { talentQueries } from '../queries/talent.ts';
import type { JurisdictionLevel, QueryResolvers } from '../types.generated.ts';

export const Query: QueryResolvers = {
  ...capacityQueries,
  jurisdiction: (_, { code }, { store }) => store.jurisdictions.byCode.load(code),
  jurisdictions: (_, { filter, orderBy, first, after }, { store }) =>
    store.jurisdictions.page({ filter, orderBy: orderBy ?? 'CODE_ASC', first: first ?? 20, after }),
  agency: (_, { id }, { store }) => store.agencies.byId.load(id),
  agencyByCode: (_, { code }, { store }) => store.agencies.byCode.load(code),
  agencies: (_, { filter, orderBy, first, after }, { store }) =>
    store.agencies.page({ filter, orderBy: orderBy ?? 'CODE_ASC', first: first ?? 20, after }),
  agencyAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.agencies.aggregate(filter, groupBy);
    const divisions = await Promise.all(
      cells.map((cell) => {
        const division = divisionOf(cell);
        return division && store.jurisdictions.byCode.load(division.code);
      }),
    );
    return cells.map(({ LEVEL, count }, index) => ({
      jurisdiction: divisions[index] ?? null,
      level: (LEVEL ?? null) as JurisdictionLevel | null,
      count,
    }));
  },
  assistanceCentre: (_, { id }, { store }) => store.centres.byId.load(id),
  assistanceCentreByCode: (_, { code }, { store }) => store.centres.byCode.load(code),
  assistanceCentres: (_, { filter, orderBy, first, after }, { store }) =>
    store.centres.page({ filter, orderBy: orderBy ?? 'CODE_ASC', first: first ?? 20, after }),
  ...contactQueries,
  ...legislationQueries,
  ...partnerQueries,
  ...historyQueries,
  ...talentQueries,
  ...programmeQueries,
};
