import { dutiesOn } from '#law/reorganisation.ts';
import { levelOfCode } from '#platform/reach.ts';
import type { PartnerAgencyResolvers } from '../types.generated.ts';

export const PartnerAgency: PartnerAgencyResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.partners.byId.load(reference.id) : store.partners.byCode.load(reference.code),
  jurisdiction: ({ jurisdiction }, _, { store }) => store.jurisdictions.byCode.load(jurisdiction),
  establishedOn: ({ validFrom }) => validFrom,
  dissolvedOn: ({ validTo }) => validTo,
  successor: ({ successorId }, _, { store }) => (successorId === null ? null : store.partners.byId.load(successorId)),
  dutiesWith: async ({ kind, jurisdiction }, { on }, { today }) => dutiesOn(kind, levelOfCode(jurisdiction), on ?? (await today())),
};
