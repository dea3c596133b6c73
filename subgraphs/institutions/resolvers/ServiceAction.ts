import type { ServiceActionResolvers } from '../types.generated.ts';

export const ServiceAction: ServiceActionResolvers = {
  on: ({ doneOn }) => doneOn,
  by: ({ doneBy }) => doneBy,
};
