import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { end } from '../lifecycle/secondment.ts';
import { because } from '../lifecycle/service-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 提前终止 (R14.7): the secondment and the opening that came with it end in one transaction, today. */
export const endSecondment: MutationResolvers['endSecondment'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'endSecondment', input, async ({ secondments }, today, db) => {
    const row = await secondments.lock(input.secondmentId);
    if (!row) return refuse(because((await secondments.byId.load(input.secondmentId)) ? 'NOT_THE_SENDER' : 'NOT_FOUND'));
    const actors = officeActors(viewer, { office: row.fromAgencyId, place: row.jurisdiction });
    const decided = end(input, { ...row, today, actors });
    if (!decided.ok) return decided;
    await secondments.end(row.id, decided.value);
    const place = { entityType: 'secondment', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'SECONDMENT_ENDED', ...place });
    return accept({ id: row.id });
  });
  return { secondment: outcome.ok ? await store.secondments.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
