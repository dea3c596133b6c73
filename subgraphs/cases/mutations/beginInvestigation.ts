import { beginInvestigation as decided } from '../lifecycle/infringement.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 逾期未答辩转入调查 (annex A1, I3): the time to answer runs from service, or from the last day of a public notice. */
export const beginInvestigation: MutationResolvers['beginInvestigation'] = (_, { input }, context) =>
  caseAct(context, 'beginInvestigation', input, ({ store }) => ({
    decide: async (facts, row) => {
      const clock = (await store.steps.deadlinesOf.load(row.id)).findLast(({ rule }) => rule === 'I3');
      return decided(input, facts, clock?.startedOn ?? facts.lastStepOn);
    },
  }));
