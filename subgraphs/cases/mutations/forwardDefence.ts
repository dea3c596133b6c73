import { refuse } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import { becauseOf } from '../lifecycle/dispute-refusals.ts';
import { forwardDefence as decided } from '../lifecycle/infringement.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 转送答辩书 (annex A1, I4). */
export const forwardDefence: MutationResolvers['forwardDefence'] = (_, { input }, context) =>
  caseAct(context, 'forwardDefence', input, ({ store }) => ({
    decide: async (facts, row) => {
      const outcome = decided(input, { ...facts, defended: await store.papers.defended(row.id) });
      return outcome.ok && !fits(input.deliveredTo, 2, 200) ? refuse(becauseOf('VALUE', 'deliveredTo')) : outcome;
    },
    write: async ({ on }, row) => {
      const { delivery, deliveredTo } = input;
      await store.papers.forwardDefence(row.id, { servedOn: on, delivery, deliveredTo });
    },
  }));
