import { addDocument as decided, paperOf } from '../lifecycle/documents.ts';
import { caseActMaking } from '../store/making.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 归入文书 (R17.2): what was served is open to the parties. */
export const addDocument: MutationResolvers['addDocument'] = async (_, { input }, context) => {
  const { made, ...payload } = await caseActMaking(
    context,
    'addDocument',
    input,
    ({ papers }) => papers,
    ({ store }, id) => ({
      decide: (facts) => decided(input, facts),
      write: async ({ on }, row) => {
        const { kind, origin, docNo = null, delivery = null, deliveredTo = null } = input;
        const own = origin === 'OFFICE';
        const days = { madeOn: on, receivedOn: own ? null : on, servedOn: delivery === null ? null : on };
        const paper = { kind, origin, docNo, delivery, deliveredTo, ...days, shared: delivery !== null };
        await store.papers.add(row, { id, ...paper, ...paperOf(input) });
      },
    }),
  );
  return { ...payload, document: made };
};
