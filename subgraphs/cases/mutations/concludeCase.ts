import { conclude } from '../lifecycle/conclusion.ts';
import { caseAct } from '../store/acts.ts';
import { tellResult } from '../store/complaint-result.ts';
import { endingFacts } from '../store/endings.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 结案 (R2.2, annexes A1 to A3): the complaint it came from learns the result in the same transaction. */
export const concludeCase: MutationResolvers['concludeCase'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'concludeCase', input, ({ store }) => ({
    decide: async (facts, row) => conclude(input, { ...facts, ...(await endingFacts(store, input, row)) }),
    write: async ({ ended, concludedOn, closes }, row) => {
      if (ended) await store.decisions.add(row, ended);
      for (const { id, toOn } of closes) await store.clocks.ended(id, toOn);
      await tellResult(store, row, concludedOn);
    },
  }));
  return { ...payload, decision: payload.case && (await context.store.decisions.of.load(payload.case.id)) };
};
