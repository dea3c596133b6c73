import { reopenInvestigation as decided } from '../lifecycle/deliberation.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 退回调查 (annex A1). */
export const reopenInvestigation: MutationResolvers['reopenInvestigation'] = (_, { input }, context) =>
  caseAct(context, 'reopenInvestigation', input, () => ({ decide: (facts) => decided(input, facts) }));
