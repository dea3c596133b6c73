import type { PartnerAgencyResolvers } from '../types.generated.ts';

export const PartnerAgency: PartnerAgencyResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.partners.byId.load(reference.id) : store.partners.byCode.load(reference.code),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
};
