import { uuidv7 } from 'uuidv7';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { beginStudy } from '../lifecycle/studies.ts';
import { because } from '../lifecycle/training-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记研修 (R15.7): by the office where the officer serves. */
export const recordStudy: MutationResolvers['recordStudy'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'recordStudy', input, async ({ officers, ownOfficers, studies }, today, db) => {
    const officer = await ownOfficers.lock(input.officerId);
    if (!officer) return refuse(because((await officers.byId.load(input.officerId)) ? 'NOT_THE_OWN_OFFICE' : 'NOT_FOUND', 'officerId'));
    const { id: officerId, agencyId, jurisdiction } = officer;
    const decided = beginStudy(input, { ...officer, today });
    if (!decided.ok) return decided;
    const id = uuidv7();
    await studies.insert({ ...decided.value, id, officerId, agencyId, jurisdiction });
    const place = { entityType: 'study', entityId: id, jurisdiction };
    await appendEvent(db, viewer, { what: 'STUDY_RECORDED', ...place });
    return accept({ id });
  });
  return { study: outcome.ok ? await store.studies.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
