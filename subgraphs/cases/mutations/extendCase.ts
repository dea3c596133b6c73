import { extend } from '../lifecycle/timing.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 延期 (annex A1; 专利行政执法办法 §21). */
export const extendCase: MutationResolvers['extendCase'] = (_, { input }, context) =>
  caseAct(context, 'extendCase', input, ({ store }) => ({
    decide: async (facts, row) => extend(input, facts, await store.clocks.timed(row)),
    write: (taken, row) => store.clocks.retime(row, taken),
  }));
