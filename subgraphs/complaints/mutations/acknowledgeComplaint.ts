import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { acknowledge, actorOf } from '../lifecycle.ts';
import { because } from '../lifecycle/refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 签收 (R2.3): the office takes the complaint in; from now on its clock to docket runs. */
export const acknowledgeComplaint: MutationResolvers['acknowledgeComplaint'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'acknowledgeComplaint', input, async (writes, today, db) => {
    const row = await writes.lock(input.complaintId);
    if (!row) return refuse(because((await writes.byId.load(input.complaintId)) ? 'NOT_THE_OFFICE' : 'NOT_FOUND'));
    const decided = acknowledge(input, { ...row, today, actor: actorOf(viewer.office, row) });
    if (!decided.ok) return decided;
    await writes.answer(row, { acknowledgedOn: today });
    await writes.move(row.id, decided.value, today);
    const place = { entityType: 'complaint', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'COMPLAINT_ACKNOWLEDGED', ...place });
    return accept({ id: row.id });
  });
  return { complaint: outcome.ok ? await store.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
