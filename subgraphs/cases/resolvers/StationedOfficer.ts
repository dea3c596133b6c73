import { reaches } from '#platform/access.ts';
import type { StationedOfficerResolvers } from '../types.generated.ts';

export const StationedOfficer: StationedOfficerResolvers = {
  officer: ({ officerId, jurisdiction }, _, { viewer }) =>
    reaches(viewer, 'officer', 'read', { place: jurisdiction }) ? { id: officerId } : null,
};
