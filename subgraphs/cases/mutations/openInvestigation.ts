import { openInvestigation as open } from '../lifecycle/investigation.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 启动调查 (annex A3). */
export const openInvestigation: MutationResolvers['openInvestigation'] = (_, { input }, context) =>
  caseAct(context, 'openInvestigation', input, () => ({ decide: (facts) => open(input, facts) }));
