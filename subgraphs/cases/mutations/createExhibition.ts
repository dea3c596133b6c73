import { mayWrite, reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { createExhibition as rule } from '../lifecycle/exhibition-shows.ts';
import { because } from '../lifecycle/exhibition-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记展会 (R8.6). */
export const createExhibition: MutationResolvers['createExhibition'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'createExhibition', input, async (writes, _today, db) => {
    const office = mayWrite(viewer, 'exhibition') && viewer.office ? await writes.office(viewer.office) : null;
    if (!office) return refuse(because('NOT_PERMITTED'));
    const { jurisdiction, fromOn, toOn, desk } = input;
    const name = input.name.trim();
    const placeKnown = await writes.divisionKnown(jurisdiction);
    const placeReached = reaches(viewer, 'exhibition', 'write', { place: jurisdiction, office: office.id });
    const onRecord = await writes.exhibitions.onRecord(office.id, name, fromOn);
    const decided = rule(input, { office, placeKnown, placeReached, onRecord });
    if (!decided.ok) return decided;
    const named = { name, venue: input.venue.trim(), organiser: input.organiser.trim(), contact: input.contact.trim() };
    const id = await writes.exhibitions.create({
      ...named,
      fromOn,
      toOn,
      closingTime: input.closingTime ?? null,
      desk,
      agencyId: office.id,
      jurisdiction,
    });
    await appendEvent(db, viewer, { what: 'EXHIBITION_CREATED', entityType: 'exhibition', entityId: id, jurisdiction });
    return accept({ id });
  });
  return { exhibition: outcome.ok ? await store.exhibitions.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
