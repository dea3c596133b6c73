import { divisionOf } from '#platform/aggregate.ts';
import type { PartnerKind, QueryResolvers } from '../types.generated.ts';

/** Departments and courts that enforcement works with (R9.4). */
export const partnerQueries = {
  partnerAgency: (_, { id }, { store }) => store.partners.byId.load(id),
  partnerAgencyByCode: (_, { code }, { store }) => store.partners.byCode.load(code),
  partnerAgencies: (_, { filter, orderBy, first, after }, { store }) =>
    store.partners.page({ filter, orderBy: orderBy ?? 'CODE_ASC', first: first ?? 20, after }),
  partnerAgencyAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.partners.aggregate(filter, groupBy);
    return Promise.all(
      cells.map(async (cell) => {
        const division = divisionOf(cell);
        return {
          kind: (cell.KIND ?? null) as PartnerKind | null,
          jurisdiction: division && (await store.jurisdictions.byCode.load(division.code)),
          count: cell.count,
        };
      }),
    );
  },
} satisfies QueryResolvers;
