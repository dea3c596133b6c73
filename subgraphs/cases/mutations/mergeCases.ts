import { merge } from '../lifecycle/handling.ts';
import { caseAct } from '../store/acts.ts';
import { tellResult } from '../store/complaint-result.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 并案 (annexes A1, A3; R1.3): the link says into which case, and the complaint it came from learns of it. */
export const mergeCases: MutationResolvers['mergeCases'] = (_, { input }, context) =>
  caseAct(context, 'mergeCases', input, ({ store }) => ({
    decide: async (facts, row) => {
      const into = input.intoCaseId === row.id ? null : await store.lock(input.intoCaseId);
      const transfers = await store.cooperation.transfers.ofCase.load(row.id);
      const measures = await store.measures.of.load(row.id);
      return merge(input, facts, row, { into, transfers, measures, running: await store.parties.runningClocks(row.id) });
    },
    write: async ({ on }, row) => {
      await store.parties.link(row, { otherCaseId: input.intoCaseId, reason: input.reason.trim(), linkedOn: on });
      await tellResult(store, row, on);
    },
  }));
