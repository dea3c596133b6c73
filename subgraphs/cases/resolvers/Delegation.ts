import type { CaseKind, DelegationResolvers } from '../types.generated.ts';

export const Delegation: DelegationResolvers = {
  authority: ({ agencyId }) => ({ id: agencyId }),
  delegate: ({ delegateId }) => ({ id: delegateId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  kinds: ({ kinds }) => kinds as CaseKind[],
  validFromOn: ({ validFrom }) => validFrom,
  validToOn: ({ validTo }) => validTo,
};
