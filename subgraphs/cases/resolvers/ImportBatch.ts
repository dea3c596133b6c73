import type { ImportBatchResolvers } from '../types.generated.ts';

export const ImportBatch: ImportBatchResolvers = {
  agency: ({ agencyId }) => ({ id: agencyId }),
  good: ({ received, bad, present }) => received - bad - present,
  problems: ({ id }, { first, after }, { store }) => store.imports.problemsOf(id, first ?? 20, after),
};
