import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/contact-refusals.ts';
import { record } from '../lifecycle/contacts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 记录活动 (R13.1): the base stays locked meanwhile, so that it is not withdrawn under the record. */
export const recordContactActivity: MutationResolvers['recordContactActivity'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'recordContactActivity', input, async ({ contacts }, today, db) => {
    const row = await contacts.lock(input.baseId);
    if (!row) return refuse(because((await contacts.byId.load(input.baseId)) ? 'NOT_THE_OFFICE' : 'NOT_FOUND'));
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const decided = record(input, { ...row, today, actors });
    if (!decided.ok) return decided;
    const id = await contacts.record(row, decided.value);
    const place = { entityType: 'keyContactBase', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'CONTACT_ACTIVITY_RECORDED', ...place, payload: { activityId: id } });
    return accept({ id });
  });
  const activity = outcome.ok ? await store.contacts.activityById.load(outcome.value.id) : null;
  return { activity, userErrors: userErrors(outcome) };
};
