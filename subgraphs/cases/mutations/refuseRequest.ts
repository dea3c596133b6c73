import { refuseIntake } from '../lifecycle/intake.ts';
import { giveBack } from '../store/handovers.ts';
import { intakeAct } from '../store/intake-acts.ts';
import { complaintNotDocketed } from '../store/intake-complaint.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 不予受理 (annex A1, R2.3): the complaint that a request came from learns it in the same transaction; what another office sent goes back. */
export const refuseRequest: MutationResolvers['refuseRequest'] = (_, { input }, context) =>
  intakeAct(context, 'refuseRequest', input, (acting) => ({
    decide: (facts) => refuseIntake(input, facts),
    write: async ({ on }, row) => {
      await complaintNotDocketed(acting, row, on);
      await giveBack(acting, row, input);
    },
  }));
