import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { hold } from '../lifecycle/enrolment.ts';
import { because } from '../lifecycle/training-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记培训班举办 (A10, R15.3): the class and everybody's attendance in one transaction. */
export const holdTrainingClass: MutationResolvers['holdTrainingClass'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'holdTrainingClass', input, async ({ training }, today, db) => {
    const row = await training.lockClass(input.classId);
    if (!row) return refuse(because((await training.byId.load(input.classId)) ? 'NOT_THE_ORGANISER' : 'NOT_FOUND'));
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const roll = await training.roll(row.id);
    const decided = hold(input, { ...row, today, actors }, new Set(roll.map(({ officerId }) => officerId)));
    if (!decided.ok) return decided;
    const { status, attended } = decided.value;
    await training.attend(row.id, attended);
    await training.changeClass(row.id, { status });
    const place = { entityType: 'trainingClass', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'TRAINING_CLASS_HELD', ...place, payload: { enrolled: roll.length, attended: attended.length } });
    return accept({ id: row.id });
  });
  return { trainingClass: outcome.ok ? await store.training.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
