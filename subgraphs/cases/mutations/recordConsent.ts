import { recordConsent as rule } from '../lifecycle/intake.ts';
import { intakeAct } from '../store/intake-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记答复 (annex A2). */
export const recordConsent: MutationResolvers['recordConsent'] = (_, { input }, context) =>
  intakeAct(context, 'recordConsent', input, () => ({ decide: (facts) => rule(input, facts) }));
