import type { HandoverResolvers } from '../types.generated.ts';

export const Handover: HandoverResolvers = {
  agency: ({ agencyId }) => ({ id: agencyId }),
  case: ({ matterId }, _, { store }) => store.byId.load(matterId),
};
