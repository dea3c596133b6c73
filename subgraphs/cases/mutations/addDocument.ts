import { perform, userErrors } from '#platform/mutation.ts';
import { accept } from '#platform/outcome.ts';
import { addDocument as decided, paperOf } from '../lifecycle/documents.ts';
import { actOn } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 归入文书 (R17.2): what was served is open to the parties. */
export const addDocument: MutationResolvers['addDocument'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'addDocument', input, async (writes, today, db) => {
    const added: string[] = [];
    const done = await actOn({ store: writes, viewer, today, db }, input, {
      decide: (facts) => decided(input, facts),
      write: async ({ on }, row) => {
        const { kind, origin, docNo = null, delivery = null, deliveredTo = null } = input;
        const own = origin === 'OFFICE';
        const days = { madeOn: on, receivedOn: own ? null : on, servedOn: delivery === null ? null : on };
        const paper = { kind, origin, docNo, delivery, deliveredTo, ...days, shared: delivery !== null };
        added.push(await writes.papers.add(row, { ...paper, ...paperOf(input) }));
      },
    });
    return done.ok ? accept({ caseId: done.value.id, documentId: added[0] ?? '' }) : done;
  });
  if (!outcome.ok) return { case: null, document: null, userErrors: userErrors(outcome) };
  const { caseId, documentId } = outcome.value;
  return { case: await store.byId.load(caseId), document: await store.papers.byId.load(documentId), userErrors: [] };
};
