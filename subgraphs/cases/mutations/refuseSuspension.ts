import { refuseToSuspend } from '../lifecycle/suspension.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 不予中止 (专利法实施细则 §82). */
export const refuseSuspension: MutationResolvers['refuseSuspension'] = (_, { input }, context) =>
  caseAct(context, 'refuseSuspension', input, ({ store }) => ({
    decide: async (facts, row) => {
      const named = await store.invalidations.byId.load(input.invalidationId ?? '');
      return refuseToSuspend(input, facts, await store.clocks.timed(row), named);
    },
    write: ({ period }, row) => store.clocks.decided(row, period),
  }));
