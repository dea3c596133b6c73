import type { SupervisedCaseResolvers } from '../types.generated.ts';

export const SupervisedCase: SupervisedCaseResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.supervisionById.load(reference.id) : store.supervisionByNo.load(reference.supervisionNo),
  case: ({ caseId }) => ({ id: caseId }),
  supervisor: ({ supervisorId }) => ({ id: supervisorId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
};
