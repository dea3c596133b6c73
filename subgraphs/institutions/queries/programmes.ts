import { divisionOf } from '#platform/aggregate.ts';
import type { Programme, QueryResolvers } from '../types.generated.ts';

/** Who is in which programme (R10.4, R12.2, R18.4). */
export const programmeQueries = {
  programmeMembership: (_, { id }, { store }) => store.programmes.byId.load(id),
  programmeMemberships: (_, { filter, orderBy, first, after }, { store }) =>
    store.programmes.page({ filter, orderBy: orderBy ?? 'FROM_DESC', first: first ?? 20, after }),
  programmeMembershipAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.programmes.aggregate(filter, groupBy);
    return Promise.all(
      cells.map(async (cell) => {
        const division = divisionOf(cell);
        return {
          programme: (cell.PROGRAMME ?? null) as Programme | null,
          jurisdiction: division && (await store.jurisdictions.byCode.load(division.code)),
          count: cell.count,
        };
      }),
    );
  },
} satisfies QueryResolvers;
