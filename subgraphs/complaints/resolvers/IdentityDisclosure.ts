import type { IdentityDisclosureResolvers } from '../types.generated.ts';

export const IdentityDisclosure: IdentityDisclosureResolvers = {
  complaint: ({ complaintId }, _, { store }) => store.byId.load(complaintId),
};
