import { resume } from '../lifecycle/suspension.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 恢复处理 (annex A1, A2): the due day moves by exactly the days that did not count. */
export const resumeCase: MutationResolvers['resumeCase'] = (_, { input }, context) =>
  caseAct(context, 'resumeCase', input, ({ store }) => ({
    decide: async (facts, row) => resume(input, facts, await store.clocks.timed(row)),
    write: async (taken, row) => {
      if (taken.closes) await store.clocks.ended(taken.closes.id, taken.closes.toOn);
      await store.clocks.retime(row, taken);
    },
  }));
