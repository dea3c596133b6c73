import type { CaseResolvers } from '../types.generated.ts';

export const Case: CaseResolvers = {
  supervision: ({ id }, _, { store }) => store.supervisions.ofCase.load(id),
};
