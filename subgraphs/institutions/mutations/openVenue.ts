import { uuidv7 } from 'uuidv7';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/capacity-refusals.ts';
import { open } from '../lifecycle/capacity.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 启用调处场所 (R16.1, R16.2): the venue of the own office, and its trace. */
export const openVenue: MutationResolvers['openVenue'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'openVenue', input, async (writes, today, db) => {
    const office = await writes.capacity.ownOffice('venue');
    if (!office) return refuse(because('NOT_AN_OFFICE'));
    const decided = open(input, office, today);
    if (!decided.ok) return decided;
    const { jurisdiction } = office;
    const own = { id: uuidv7(), agencyId: office.id, jurisdiction };
    await writes.venues.insert({ ...decided.value, ...own });
    const what = { what: 'VENUE_OPENED', entityType: 'venue', entityId: own.id, jurisdiction };
    await appendEvent(db, viewer, { ...what, payload: { kind: input.kind, rooms: input.rooms } });
    return accept({ id: own.id });
  });
  return { venue: outcome.ok ? await store.venues.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
