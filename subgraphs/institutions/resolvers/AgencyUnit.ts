import type { AgencyUnitResolvers } from '../types.generated.ts';

export const AgencyUnit: AgencyUnitResolvers = {
  __resolveReference: ({ id }, { store }) => store.units.byId.load(id),
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
  setUpOn: ({ validFrom }) => validFrom,
  closedOn: ({ validTo }) => validTo,
  plaqueRaisedOn: ({ plaqueFrom }) => plaqueFrom,
};
