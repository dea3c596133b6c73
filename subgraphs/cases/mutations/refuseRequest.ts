import { refuseIntake } from '../lifecycle/intake.ts';
import { intakeAct } from '../store/intake-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 不予受理 (annex A1, R2.3). */
export const refuseRequest: MutationResolvers['refuseRequest'] = (_, { input }, context) =>
  intakeAct(context, 'refuseRequest', input, () => ({ decide: (facts) => refuseIntake(input, facts) }));
