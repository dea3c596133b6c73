import { serveMediationRequest as rule } from '../lifecycle/intake.ts';
import { intakeAct } from '../store/intake-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 送达调解请求 (annex A2). */
export const serveMediationRequest: MutationResolvers['serveMediationRequest'] = (_, { input }, context) =>
  intakeAct(context, 'serveMediationRequest', input, () => ({ decide: (facts) => rule(input, facts) }));
