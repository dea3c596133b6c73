import { exclude } from '../lifecycle/timing.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 扣除鉴定、公告、听证期间 (I8, C4). */
export const recordExclusion: MutationResolvers['recordExclusion'] = (_, { input }, context) =>
  caseAct(context, 'recordExclusion', input, ({ store }) => ({
    decide: async (facts, row) => exclude(input, facts, await store.clocks.timed(row)),
    write: async (taken, row) => {
      await store.clocks.decided(row, taken.period);
      await store.clocks.retime(row, taken);
    },
  }));
