import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { fileComplaint } from '../lifecycle/exhibition-shows.ts';
import { because } from '../lifecycle/exhibition-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 展会投诉 (§2.5): at the desk of the office that looks after the show. */
export const fileExhibitionComplaint: MutationResolvers['fileExhibitionComplaint'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'fileExhibitionComplaint', input, async (writes, today, db) => {
    const show = await writes.exhibitions.lock(input.exhibitionId);
    if (!show) return refuse(because((await writes.exhibitions.byId.load(input.exhibitionId)) ? 'NOT_PERMITTED' : 'NOT_FOUND'));
    const decided = fileComplaint(input, { today, show });
    if (!decided.ok) return decided;
    const id = await writes.exhibitions.file(show, decided.value);
    const place = { entityType: 'exhibition_case', entityId: id, jurisdiction: show.jurisdiction };
    await appendEvent(db, viewer, { what: 'EXHIBITION_DESK_RECEIVED', ...place });
    return accept({ id });
  });
  return { exhibitionCase: outcome.ok ? await store.exhibitions.caseById.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
