import { lastingOn } from '#law/terms.ts';
import type { AssistanceCentreResolvers } from '../types.generated.ts';

export const AssistanceCentre: AssistanceCentreResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.centres.byId.load(reference.id) : store.centres.byCode.load(reference.code),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  agency: ({ agencyId }, _, { store }) => store.agencies.byId.load(agencyId),
  memberships: async ({ id }, { on }, { store, today }) => lastingOn(await store.programmes.ofMember.load(id), on ?? (await today())),
};
