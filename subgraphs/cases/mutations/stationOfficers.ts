import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { stationOfficers as rule } from '../lifecycle/exhibition-shows.ts';
import { because } from '../lifecycle/exhibition-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 派驻 (R8.6): shows are public, so who may not write is told so. */
export const stationOfficers: MutationResolvers['stationOfficers'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'stationOfficers', input, async (writes, today, db) => {
    const show = await writes.exhibitions.lock(input.exhibitionId);
    if (!show) return refuse(because((await writes.exhibitions.byId.load(input.exhibitionId)) ? 'NOT_PERMITTED' : 'NOT_FOUND'));
    const stationed = await writes.exhibitions.stationedAt(show.id);
    const head = viewer.role === 'OFFICE' && !input.officers.includes(viewer.subject);
    const decided = rule(input, { today, show, head, stationed, officers: await writes.officersForAction(input.officers) });
    if (!decided.ok) return decided;
    const { added, withdrawn } = decided.value;
    await writes.exhibitions.station(show, added, withdrawn, today);
    const place = { entityType: 'exhibition', entityId: show.id, jurisdiction: show.jurisdiction };
    const payload = { added: added.map(({ officerId }) => officerId), withdrawn };
    await appendEvent(db, viewer, { what: 'EXHIBITION_OFFICERS_STATIONED', ...place, payload });
    return accept({ id: show.id });
  });
  return { exhibition: outcome.ok ? await store.exhibitions.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
