import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/training-refusals.ts';
import { decline } from '../lifecycle/training.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 不同意培训班 (R15.3): by the national office, with a reason. */
export const refuseTrainingClass: MutationResolvers['refuseTrainingClass'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'refuseTrainingClass', input, async ({ training }, today, db) => {
    const row = await training.lockClass(input.classId);
    if (!row) return refuse(because((await training.byId.load(input.classId)) ? 'NOT_THE_NATION' : 'NOT_FOUND'));
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const decided = decline(input, { ...row, today, actors });
    if (!decided.ok) return decided;
    await training.changeClass(row.id, decided.value);
    const place = { entityType: 'trainingClass', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'TRAINING_CLASS_REFUSED', ...place });
    return accept({ id: row.id });
  });
  return { trainingClass: outcome.ok ? await store.training.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
