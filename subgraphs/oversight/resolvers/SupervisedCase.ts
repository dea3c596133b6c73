import type { SupervisedCaseResolvers } from '../types.generated.ts';

export const SupervisedCase: SupervisedCaseResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.supervisions.byId.load(reference.id) : store.supervisions.byNo.load(reference.supervisionNo),
  case: ({ caseId }) => ({ id: caseId }),
  supervisor: ({ supervisorId }) => ({ id: supervisorId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
};
