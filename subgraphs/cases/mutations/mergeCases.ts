import { merge } from '../lifecycle/handling.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 并案 (annexes A1, A3; R1.3): the link says into which case. */
export const mergeCases: MutationResolvers['mergeCases'] = (_, { input }, context) =>
  caseAct(context, 'mergeCases', input, ({ store }) => ({
    decide: async (facts, row) => {
      const into = input.intoCaseId === row.id ? null : await store.lock(input.intoCaseId);
      return merge(input, facts, row, { into, running: await store.parties.runningClocks(row.id) });
    },
    write: ({ on }, row) => store.parties.link(row, { otherCaseId: input.intoCaseId, reason: input.reason.trim(), linkedOn: on }),
  }));
