import { uuidv7 } from 'uuidv7';
import { reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/training-refusals.ts';
import { plan } from '../lifecycle/training.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 拟办培训班 (R15.3, A10): of the viewer's own office, under the next number of its year. */
export const createTrainingClass: MutationResolvers['createTrainingClass'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'createTrainingClass', input, async ({ training }, today, db) => {
    const office = await training.office(viewer.office);
    const own = office !== null && reaches(viewer, 'trainingClass', 'create', { place: office.jurisdiction, office: office.id });
    if (!own) return refuse(because('NOT_AN_OFFICE'));
    const { id: agencyId, jurisdiction } = office;
    const decided = plan(input, { today, jurisdiction });
    if (!decided.ok) return decided;
    const id = uuidv7();
    const classNo = await training.nextNumber(jurisdiction, decided.value.heldFrom.slice(0, 4));
    await training.insertClass({ ...decided.value, id, classNo, agencyId, jurisdiction });
    const place = { entityType: 'trainingClass', entityId: id, jurisdiction };
    await appendEvent(db, viewer, { what: 'TRAINING_CLASS_CREATED', ...place, payload: { classNo } });
    return accept({ id });
  });
  return { trainingClass: outcome.ok ? await store.training.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
