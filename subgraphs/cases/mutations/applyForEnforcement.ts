import { applyForEnforcement as decided } from '../lifecycle/decisions.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 申请法院强制执行 (annex A1; I10). */
export const applyForEnforcement: MutationResolvers['applyForEnforcement'] = (_, { input }, context) =>
  caseAct(context, 'applyForEnforcement', input, ({ store }) => ({
    decide: async (facts, row) => {
      const decision = await store.decisions.of.load(row.id);
      const clock = (await store.steps.deadlinesOf.load(row.id)).findLast(({ rule }) => rule === 'I10');
      const sued = await store.ending.sued(row.id);
      const { disposition } = row;
      return decided(input, { ...facts, disposition, servedOn: decision?.servedOn ?? null, suableUntil: clock?.dueOn ?? null, sued });
    },
  }));
