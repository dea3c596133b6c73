import { reaches } from '#platform/access.ts';
import { recusalStatus } from '../lifecycle/recusal.ts';
import type { RecusalResolvers } from '../types.generated.ts';

export const Recusal: RecusalResolvers = {
  // parties know the name on the case, never the person behind it (access matrix, R15.8)
  officer: ({ officerId, jurisdiction }, _, { viewer }) =>
    reaches(viewer, 'officer', 'read', { place: jurisdiction }) ? { id: officerId } : null,
  aboutHead: ({ superiorId }) => superiorId !== null,
  decider: ({ agencyId, superiorId }) => ({ id: superiorId ?? agencyId }),
  status: (row) => recusalStatus(row),
};
