import { declineIntake } from '../lifecycle/intake.ts';
import { giveBack } from '../store/handovers.ts';
import { intakeAct } from '../store/intake-acts.ts';
import { complaintNotDocketed } from '../store/intake-complaint.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 不予立案 (annexes A2, A3; R2.3): the complaint that it came from learns it in the same transaction; what another office sent goes back. */
export const declineDocketing: MutationResolvers['declineDocketing'] = (_, { input }, context) =>
  intakeAct(context, 'declineDocketing', input, (acting) => ({
    decide: (facts) => declineIntake(input, facts),
    write: async ({ on }, row) => {
      await complaintNotDocketed(acting, row, on);
      await giveBack(acting, row, input);
    },
  }));
