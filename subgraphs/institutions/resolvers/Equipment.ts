import type { EquipmentResolvers } from '../types.generated.ts';

export const Equipment: EquipmentResolvers = {
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
  acquiredOn: ({ validFrom }) => validFrom,
  retiredOn: ({ validTo }) => validTo,
};
