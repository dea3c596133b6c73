import { execute } from '../lifecycle/execution.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 执行处罚决定 (annex A3). */
export const executePenalty: MutationResolvers['executePenalty'] = (_, { input }, context) =>
  caseAct(context, 'executePenalty', input, ({ store }) => ({
    decide: async (facts, row) => execute(input, facts, await store.penalties.of.load(row.id)),
  }));
