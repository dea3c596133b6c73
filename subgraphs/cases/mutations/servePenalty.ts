import { serve } from '../lifecycle/execution.ts';
import { caseAct } from '../store/acts.ts';
import { penaltyAct } from '../store/penalty-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 送达处罚决定书 (annex A3; C6). */
export const servePenalty: MutationResolvers['servePenalty'] = (_, { input }, context) =>
  caseAct(context, 'servePenalty', input, (acting) => penaltyAct(acting, (facts, penalty) => serve(input, facts, penalty)));
