import { publishDecision as decided } from '../lifecycle/publication.ts';
import { caseAct } from '../store/acts.ts';
import { publishable } from '../store/publishing.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 公开处理决定 (annexes A1 and A3; I11, C8): the redacted copy alone goes to the public. */
export const publishDecision: MutationResolvers['publishDecision'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'publishDecision', input, ({ store }) => ({
    decide: async (facts, row) => decided(input, { ...facts, ...(await publishable(store, row)) }),
    write: async ({ on }, row) => {
      const { disposition, docNo, decidedOn } = await publishable(store, row);
      const { title, content } = input;
      if (disposition) await store.decisions.publish(row, { title, content, docNo, decidedOn, outcome: disposition, publishedOn: on });
    },
  }));
  return { ...payload, publication: payload.case && (await context.store.decisions.publishedOf.load(payload.case.id)) };
};
