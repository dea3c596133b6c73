import type { ReferralResolvers } from '../types.generated.ts';

export const Referral: ReferralResolvers = {
  agency: ({ agencyId }) => ({ id: agencyId }),
};
