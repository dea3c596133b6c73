import type { JointOperationResolvers } from '../types.generated.ts';

export const JointOperation: JointOperationResolvers = {
  agency: ({ agencyId }) => ({ id: agencyId }),
  parties: ({ partners }) => partners.map((id) => ({ partner: { id } })),
};
