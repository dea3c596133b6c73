import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { decide } from '../lifecycle/commendation.ts';
import { because } from '../lifecycle/field-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 决定表彰 (R10.8): public from now on. */
export const decideCommendation: MutationResolvers['decideCommendation'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const { commendationId } = input;
  const outcome = await perform(context, 'decideCommendation', input, async (writes, today, db) => {
    const row = await writes.commendations.lock(commendationId);
    if (!row) return refuse(because((await writes.commendations.byId.load(commendationId)) ? 'NOT_OUR_COMMENDATION' : 'NOT_FOUND'));
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const decided = decide(input, { ...row, today, actors });
    if (!decided.ok) return decided;
    await writes.commendations.decide(row.id, decided.value);
    const place = { entityType: 'commendation', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'COMMENDATION_DECIDED', ...place, payload: { level: row.level } });
    return accept({ id: row.id });
  });
  return { commendation: outcome.ok ? await store.commendations.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
