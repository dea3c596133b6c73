import { uuidv7 } from 'uuidv7';
import { mayWrite, reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/clock-refusals.ts';
import { recordRequest } from '../lifecycle/invalidations.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记无效宣告请求 (R8.4): at the desk of an office, from the notice of acceptance. */
export const recordInvalidation: MutationResolvers['recordInvalidation'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'recordInvalidation', input, async (writes, today, db) => {
    const office = mayWrite(viewer, 'invalidation') && viewer.office ? await writes.office(viewer.office) : null;
    const mine = office && reaches(viewer, 'invalidation', 'create', { place: office.jurisdiction, office: office.id });
    if (!office || !mine) return refuse(because('NOT_PERMITTED'));
    const known = await writes.invalidations.known(input.requestNo.trim());
    const decided = recordRequest(input, { today, known });
    if (!decided.ok) return decided;
    const [id, jurisdiction] = [uuidv7(), office.jurisdiction];
    await writes.invalidations.record({ id, agencyId: office.id, jurisdiction, ...decided.value });
    await appendEvent(db, viewer, { what: 'INVALIDATION_RECORDED', entityType: 'invalidation', entityId: id, jurisdiction });
    return accept({ id });
  });
  return { invalidation: outcome.ok ? await store.invalidations.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
