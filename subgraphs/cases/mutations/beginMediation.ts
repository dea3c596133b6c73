import { beginMediation as decided } from '../lifecycle/mediation.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 开始调解 (annex A2; R8.2). */
export const beginMediation: MutationResolvers['beginMediation'] = (_, { input }, context) =>
  caseAct(context, 'beginMediation', input, ({ store }) => ({
    decide: (facts) => decided(input, facts),
    write: async ({ on, officers }, row) => {
      const { mode, summary, invited = null } = input;
      await store.papers.addSession(row, { heldOn: on, mode, summary, invited, mediators: [...officers] });
    },
  }));
