import type { SeminarResolvers } from '../types.generated.ts';

export const Seminar: SeminarResolvers = {
  agency: ({ agencyId }) => ({ id: agencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
};
