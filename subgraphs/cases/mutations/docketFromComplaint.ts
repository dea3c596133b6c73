import { perform, userErrors } from '#platform/mutation.ts';
import { refuse } from '#platform/outcome.ts';
import { fromComplaint } from '../lifecycle/from-complaint.ts';
import { because } from '../lifecycle/intake-refusals.ts';
import { docketMatter, warningsOn } from '../store/docketing.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 由举报投诉立案 (R3.3, R18.3): accused, patent, place and day come from the complaint; its centre learns of the case in the same transaction. */
export const docketFromComplaint: MutationResolvers['docketFromComplaint'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'docketFromComplaint', input, (writes, today, db) =>
    docketMatter({ store: writes, viewer, today, db }, async () => {
      const complaint = await writes.complaint(input.complaintId);
      return complaint ? fromComplaint(input, complaint) : refuse(because('NOT_FOUND', 'complaintId'));
    }),
  );
  const row = outcome.ok ? await store.byId.load(outcome.value.id) : null;
  return { case: row, warnings: await warningsOn(store, row), userErrors: userErrors(outcome) };
};
