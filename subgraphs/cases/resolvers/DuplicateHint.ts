import type { DuplicateHintResolvers } from '../types.generated.ts';

export const DuplicateHint: DuplicateHintResolvers = {
  agency: ({ agencyId }) => ({ id: agencyId }),
  // an intake has no case yet, and another office's case is mostly hidden
  case: ({ matterId }, _, { store }) => store.byId.load(matterId),
};
