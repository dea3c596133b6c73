import { uuidv7 } from 'uuidv7';
import { reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { discuss } from '../lifecycle/studies.ts';
import { because } from '../lifecycle/training-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记专题研讨 (R15.6): of the viewer's own office, on what inspections found. */
export const holdSeminar: MutationResolvers['holdSeminar'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'holdSeminar', input, async ({ training, seminars }, today, db) => {
    const office = await training.office(viewer.office);
    const own = office !== null && reaches(viewer, 'seminar', 'create', { place: office.jurisdiction, office: office.id });
    if (!own) return refuse(because('NOT_A_HOST'));
    const decided = discuss(input, { today });
    if (!decided.ok) return decided;
    const id = uuidv7();
    await seminars.insert({ ...decided.value, id, agencyId: office.id, jurisdiction: office.jurisdiction });
    const place = { entityType: 'seminar', entityId: id, jurisdiction: office.jurisdiction };
    await appendEvent(db, viewer, { what: 'SEMINAR_HELD', ...place, payload: { findingNos: decided.value.findingNos } });
    return accept({ id });
  });
  return { seminar: outcome.ok ? await store.seminars.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
