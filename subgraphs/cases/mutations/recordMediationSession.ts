import { recordMediationSession as decided } from '../lifecycle/mediation.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记调解 (annex A2; R8.2). */
export const recordMediationSession: MutationResolvers['recordMediationSession'] = (_, { input }, context) =>
  caseAct(context, 'recordMediationSession', input, ({ store }) => ({
    decide: (facts) => decided(input, facts),
    write: async ({ on, officers }, row) => {
      const { mode, summary, invited = null } = input;
      await store.papers.addSession(row, { heldOn: on, mode, summary, invited, mediators: [...officers] });
    },
  }));
