import type { CourtMediationResolvers } from '../types.generated.ts';

export const CourtMediation: CourtMediationResolvers = {
  __resolveReference: ({ id }, { store }) => store.cooperation.courtMediations.byId.load(id),
  court: ({ partnerId }) => ({ id: partnerId }),
  agency: ({ agencyId }) => ({ id: agencyId }),
  case: ({ caseId }, _, { store }) => (caseId === null ? null : store.byId.load(caseId)),
};
