import { waiveHearing } from '../lifecycle/penalty.ts';
import { caseAct } from '../store/acts.ts';
import { penaltyAct } from '../store/penalty-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 放弃听证. */
export const waivePenaltyHearing: MutationResolvers['waivePenaltyHearing'] = (_, { input }, context) =>
  caseAct(context, 'waivePenaltyHearing', input, (acting) => penaltyAct(acting, (facts, penalty) => waiveHearing(input, facts, penalty)));
