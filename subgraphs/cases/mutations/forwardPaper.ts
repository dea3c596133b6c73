import { forwardPaper as decided } from '../lifecycle/forwarding.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 转送当事人材料 (R8.1): from now on the other side reads it. */
export const forwardPaper: MutationResolvers['forwardPaper'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'forwardPaper', input, ({ store }) => ({
    decide: async (facts, row) => decided(input, facts, await store.papers.onCase(row.id, input.documentId)),
    write: async ({ on }) => {
      const { documentId, delivery, deliveredTo } = input;
      await store.papers.forward(documentId, { servedOn: on, delivery, deliveredTo });
    },
  }));
  return { ...payload, document: payload.case && (await context.store.papers.byId.load(input.documentId)) };
};
