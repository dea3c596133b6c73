import type { CasePatentResolvers } from '../types.generated.ts';

export const CasePatent: CasePatentResolvers = {
  number: ({ patentNumber }) => patentNumber,
  type: ({ patentType }) => patentType,
};
