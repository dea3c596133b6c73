import type { VenueResolvers } from '../types.generated.ts';

export const Venue: VenueResolvers = {
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
  openedOn: ({ validFrom }) => validFrom,
  closedOn: ({ validTo }) => validTo,
};
