import type { DecisionResolvers } from '../types.generated.ts';

export const Decision: DecisionResolvers = {
  authority: ({ authorityId }) => ({ id: authorityId }),
};
