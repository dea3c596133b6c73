import { uuidv7 } from 'uuidv7';
import { plan } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { becauseOf } from '../lifecycle/cooperation-refusals.ts';
import { entrust } from '../lifecycle/courts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 委托、委派调解 (R9.6): by a court. */
export const entrustMediation: MutationResolvers['entrustMediation'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'entrustMediation', input, async (writes, today, db) => {
    if (plan(viewer, 'courtMediation', 'create').kind === 'NONE') return refuse(becauseOf('NOT_PERMITTED'));
    const [partner = null] = await writes.cooperation.partners.standing([viewer.office ?? ''], today);
    const decided = entrust(input, { today, partner, office: await writes.office(input.agencyId) });
    if (!decided.ok) return decided;
    const id = uuidv7();
    await writes.cooperation.courtMediations.insert({ id, ...decided.value });
    const place = { entityType: 'court_mediation', entityId: id, jurisdiction: decided.value.jurisdiction };
    await appendEvent(db, viewer, { what: 'MEDIATION_ENTRUSTED', ...place });
    return accept({ id });
  });
  return {
    courtMediation: outcome.ok ? await store.cooperation.courtMediations.byId.load(outcome.value.id) : null,
    userErrors: userErrors(outcome),
  };
};
