import type { QueryResolvers } from '../types.generated.ts';

/** Imports of cases from local systems (R17.1). */
export const importQueries = {
  importBatch: (_, { id }, { store }) => store.imports.byId.load(id),
  importBatches: (_, { filter, orderBy, first, after }, { store }) =>
    store.imports.page({ filter, orderBy: orderBy ?? 'OPENED_DESC', first: first ?? 20, after }),
} satisfies QueryResolvers;
