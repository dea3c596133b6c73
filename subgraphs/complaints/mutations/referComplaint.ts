import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { actorOf, refer } from '../lifecycle.ts';
import { because } from '../lifecycle/refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 转交 (R3.3, R2.3): the complaint, its referral and its public step in one transaction. */
export const referComplaint: MutationResolvers['referComplaint'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const { complaintId, agencyId } = input;
  const outcome = await perform(context, 'referComplaint', input, async (writes, today, db) => {
    const row = await writes.lock(complaintId);
    if (!row) return refuse(because((await writes.byId.load(complaintId)) ? 'NOT_THE_CENTRE' : 'NOT_FOUND'));
    const agency = await writes.office(agencyId, 'AGENCY');
    const decided = refer(input, { ...row, today, actor: actorOf(viewer.office, row), agency });
    if (!decided.ok) return decided;
    await writes.move(row.id, { ...decided.value, agencyId }, today);
    await writes.refer(row, agencyId, today);
    const place = { entityType: 'complaint', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'COMPLAINT_REFERRED', ...place, payload: { agencyId } });
    return accept({ id: row.id });
  });
  return { complaint: outcome.ok ? await store.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
