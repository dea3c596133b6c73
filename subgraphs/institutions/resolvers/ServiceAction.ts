import type { ServiceActionResolvers } from '../types.generated.ts';

export const ServiceAction: ServiceActionResolvers = {
  by: ({ doneBy }) => doneBy,
};
