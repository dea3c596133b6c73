import { recordConsent as rule } from '../lifecycle/intake.ts';
import { intakeAct } from '../store/intake-acts.ts';
import { complaintNotDocketed } from '../store/intake-complaint.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记答复 (annex A2): where it ends the matter, the complaint that it came from learns it in the same transaction. */
export const recordConsent: MutationResolvers['recordConsent'] = (_, { input }, context) =>
  intakeAct(context, 'recordConsent', input, (acting) => ({
    decide: (facts) => rule(input, facts),
    write: async ({ to, on }, row) => (to === 'NOT_DOCKETED' ? complaintNotDocketed(acting, row, on) : undefined),
  }));
