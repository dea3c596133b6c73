import { awaitConsent as rule } from '../lifecycle/intake.ts';
import { intakeAct } from '../store/intake-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 等待同意 (annex A2; clock M0). */
export const awaitConsent: MutationResolvers['awaitConsent'] = (_, { input }, context) =>
  intakeAct(context, 'awaitConsent', input, () => ({ decide: (facts) => rule(input, facts) }));
