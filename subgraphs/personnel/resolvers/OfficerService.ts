import { addDays } from '#law/dates.ts';
import type { OfficerServiceResolvers } from '../types.generated.ts';

export const OfficerService: OfficerServiceResolvers = {
  agency: ({ agencyId }) => ({ id: agencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  startsOn: ({ validFrom }) => validFrom,
  endsOn: ({ validTo }) => (validTo === null ? null : addDays(validTo, -1)),
};
