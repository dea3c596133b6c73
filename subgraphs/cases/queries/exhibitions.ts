import type { QueryResolvers } from '../types.generated.ts';

/** Shows and complaints at them (R8.6). */
export const exhibitionQueries = {
  exhibition: (_, { id }, { store }) => store.exhibitions.byId.load(id),
  exhibitions: (_, { filter, orderBy, first, after }, { store }) =>
    store.exhibitions.page({ filter, orderBy: orderBy ?? 'OPENS_DESC', first: first ?? 20, after }),
  exhibitionCase: (_, { id }, { store }) => store.exhibitions.caseById.load(id),
} satisfies QueryResolvers;
