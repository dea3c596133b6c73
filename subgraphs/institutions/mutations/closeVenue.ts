import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/capacity-refusals.ts';
import { closeVenue as close } from '../lifecycle/capacity.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 停用调处场所 (R16.1). */
export const closeVenue: MutationResolvers['closeVenue'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'closeVenue', input, async (writes, today, db) => {
    const row = await writes.venues.lock(input.venueId);
    if (!row) return refuse(because((await writes.venues.byId.load(input.venueId)) ? 'NOT_YOUR_OFFICE' : 'NOT_FOUND'));
    const decided = close(input, row, today);
    if (!decided.ok) return decided;
    await writes.venues.close(row.id, decided.value.validTo);
    const what = { what: 'VENUE_CLOSED', entityType: 'venue', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { ...what, payload: { closedOn: input.closedOn } });
    return accept({ id: row.id });
  });
  return { venue: outcome.ok ? await store.venues.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
