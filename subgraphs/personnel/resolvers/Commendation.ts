import { statusOf } from '../lifecycle/commendation.ts';
import type { CommendationResolvers } from '../types.generated.ts';

export const Commendation: CommendationResolvers = {
  __resolveReference: ({ id }, { store }) => store.commendations.byId.load(id),
  agency: ({ agencyId }) => ({ id: agencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  recipientAgency: ({ recipientKind, recipientId }) => (recipientKind === 'AGENCY' ? { id: recipientId } : null),
  recipientCentre: ({ recipientKind, recipientId }) => (recipientKind === 'CENTRE' ? { id: recipientId } : null),
  recipientOfficer: ({ recipientKind, recipientId }, _, { store }) =>
    recipientKind === 'OFFICER' ? store.officers.byId.load(recipientId) : null,
  status: statusOf,
};
