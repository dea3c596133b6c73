import { divisionOf } from '#platform/aggregate.ts';
import type { QueryResolvers } from '../types.generated.ts';

/** Root queries on service, declared relations and secondments. */
export const serviceQueries = {
  staffFigures: async (_, { under, on }, { store, today }) => store.service.figures(under, on ?? (await today())),
  declaredRelation: (_, { id }, { store }) => store.relations.byId.load(id),
  secondment: (_, { id }, { store }) => store.secondments.byId.load(id),
  secondments: (_, { filter, orderBy, first, after }, { store }) =>
    store.secondments.page({ filter, orderBy: orderBy ?? 'STARTS_DESC', first: first ?? 20, after }),
  secondmentAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.secondments.aggregate(filter, groupBy);
    return cells.map((cell) => ({ jurisdiction: divisionOf(cell), month: cell.MONTH ?? null, count: cell.count }));
  },
} satisfies QueryResolvers;
