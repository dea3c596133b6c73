import { askHearing } from '../lifecycle/penalty.ts';
import { caseAct } from '../store/acts.ts';
import { penaltyAct } from '../store/penalty-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 要求听证 (annex A3; C5). */
export const requestPenaltyHearing: MutationResolvers['requestPenaltyHearing'] = (_, { input }, context) =>
  caseAct(context, 'requestPenaltyHearing', input, (acting) => penaltyAct(acting, (facts, penalty) => askHearing(input, facts, penalty)));
