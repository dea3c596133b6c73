import type { LitigationResolvers } from '../types.generated.ts';

export const Litigation: LitigationResolvers = {
  __resolveReference: ({ id }, { store }) => store.litigations.byId.load(id),
  case: ({ caseId }, _, { store }) => store.byId.load(caseId),
  respondentAgency: ({ agencyId }) => ({ id: agencyId }),
};
