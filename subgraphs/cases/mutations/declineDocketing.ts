import { nextDue } from '#law/complaints.ts';
import { declineIntake } from '../lifecycle/intake.ts';
import { intakeAct } from '../store/intake-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 不予立案 (annexes A2, A3; R2.3): the complaint that a clue came from learns it in the same transaction. */
export const declineDocketing: MutationResolvers['declineDocketing'] = (_, { input }, context) =>
  intakeAct(context, 'declineDocketing', input, ({ store }) => ({
    decide: (facts) => declineIntake(input, facts),
    write: async ({ on }, { originComplaintId }) => {
      if (originComplaintId !== null) await store.moveComplaint(originComplaintId, null, 'NOT_DOCKETED', on, nextDue('NOT_DOCKETED', on));
    },
  }));
