import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { changePost as decide } from '../lifecycle/service.ts';
import { because } from '../lifecycle/service-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 岗位变动 (R14.1): another post at the same office begins another term. */
export const changePost: MutationResolvers['changePost'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'changePost', input, async (writes, today, db) => {
    const row = await writes.service.lock(input.officerId);
    if (!row) return refuse(because((await writes.officers.byId.load(input.officerId)) ? 'NOT_THE_OFFICE' : 'NOT_FOUND'));
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const terms = await writes.service.of.load(row.id);
    const decided = decide(input, { ...row, terms, secondments: [], today, actors });
    if (!decided.ok) return decided;
    await writes.service.changePost(row, decided.value.post, input.fullTime ?? row.fullTime, today);
    const place = { entityType: 'officer', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'OFFICER_POST_CHANGED', ...place });
    return accept({ id: row.id });
  });
  return { officer: outcome.ok ? await store.officers.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
