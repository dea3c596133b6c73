import { recordCorrection as rule } from '../lifecycle/intake.ts';
import { intakeAct } from '../store/intake-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记补正 (annex A1). */
export const recordCorrection: MutationResolvers['recordCorrection'] = (_, { input }, context) =>
  intakeAct(context, 'recordCorrection', input, () => ({ decide: (facts) => rule(input, facts) }));
