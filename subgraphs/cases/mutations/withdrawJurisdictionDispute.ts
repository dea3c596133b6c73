import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { withdrawDispute } from '../lifecycle/jurisdiction.ts';
import { because } from '../lifecycle/jurisdiction-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 撤回管辖争议 (R2.3): the office that raised it keeps the matter after all. */
export const withdrawJurisdictionDispute: MutationResolvers['withdrawJurisdictionDispute'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'withdrawJurisdictionDispute', input, async (writes, today, db) => {
    const seen = await writes.disputes.byId.load(input.disputeId);
    if (!seen) return refuse(because('NOT_FOUND'));
    const row = await writes.disputes.lock(seen.id);
    const decided = withdrawDispute(input, { own: viewer.office === seen.agencyId, open: row?.status === 'OPEN' });
    if (!decided.ok) return decided;
    await writes.disputes.withdraw(seen.id, { withdrawnOn: today, withdrawalReason: decided.value });
    const place = { entityType: 'case', entityId: seen.matterId, jurisdiction: seen.jurisdiction };
    await appendEvent(db, viewer, { what: 'JURISDICTION_DISPUTE_WITHDRAWN', ...place, payload: { dispute: seen.id } });
    return accept({ id: seen.id });
  });
  return { dispute: outcome.ok ? await store.disputes.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
