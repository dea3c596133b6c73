import { requestCorrection as rule } from '../lifecycle/intake.ts';
import { intakeAct } from '../store/intake-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 要求补正 (annex A1). */
export const requestCorrection: MutationResolvers['requestCorrection'] = (_, { input }, context) =>
  intakeAct(context, 'requestCorrection', input, () => ({ decide: (facts) => rule(input, facts) }));
