import type { JurisdictionDisputeResolvers } from '../types.generated.ts';

export const JurisdictionDispute: JurisdictionDisputeResolvers = {
  case: ({ matterId }, _, { store }) => store.byId.load(matterId),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  raisedBy: ({ agencyId }) => ({ id: agencyId }),
  others: ({ otherIds }) => otherIds.map((id) => ({ agency: { id } })),
  superior: ({ superiorId }) => ({ id: superiorId }),
  designated: ({ designatedId }) => (designatedId === null ? null : { id: designatedId }),
};
