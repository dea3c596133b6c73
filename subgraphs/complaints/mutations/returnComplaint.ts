import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { actorOf, sendBack } from '../lifecycle.ts';
import { because } from '../lifecycle/refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 退回 (R2.3): to the centre with a reason; the complaint keeps the office that returned it until it is referred anew. */
export const returnComplaint: MutationResolvers['returnComplaint'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'returnComplaint', input, async (writes, today, db) => {
    const row = await writes.lock(input.complaintId);
    if (!row) return refuse(because((await writes.byId.load(input.complaintId)) ? 'NOT_THE_OFFICE' : 'NOT_FOUND'));
    const decided = sendBack(input, { ...row, today, actor: actorOf(viewer.office, row) });
    if (!decided.ok) return decided;
    const { reason, ...moved } = decided.value;
    await writes.answer(row, { returnedOn: today, reason });
    await writes.move(row.id, moved, today);
    const place = { entityType: 'complaint', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'COMPLAINT_RETURNED', ...place, payload: { bounceCount: moved.bounceCount } });
    return accept({ id: row.id });
  });
  return { complaint: outcome.ok ? await store.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
