import { suspend } from '../lifecycle/suspension.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 中止处理 (annex A1, A2; 专利法实施细则 §82). */
export const suspendCase: MutationResolvers['suspendCase'] = (_, { input }, context) =>
  caseAct(context, 'suspendCase', input, ({ store }) => ({
    decide: async (facts, row) => {
      const named = await store.invalidations.byId.load(input.invalidationId ?? '');
      return suspend(input, facts, await store.clocks.timed(row), named);
    },
    write: async (taken, row) => {
      await store.clocks.decided(row, taken.period);
      await store.clocks.retime(row, taken);
    },
  }));
