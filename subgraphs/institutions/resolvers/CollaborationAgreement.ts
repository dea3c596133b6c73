import { reaches } from '#platform/access.ts';
import { hasEnded } from '../lifecycle/contacts.ts';
import type { CollaborationAgreementResolvers } from '../types.generated.ts';

export const CollaborationAgreement: CollaborationAgreementResolvers = {
  __resolveReference: ({ id }, { store }) => store.agreements.byId.load(id),
  parties: ({ parties, agencyId }, _, { store }) =>
    Promise.all(parties.map(async (id) => ({ agency: await store.agencies.byId.load(id), keeper: id === agencyId }))),
  mayEnd: async (row, _, { viewer, today }) =>
    reaches(viewer, 'collaborationAgreement', 'write', { place: row.jurisdiction, office: row.agencyId }) && !hasEnded(row, await today()),
};
