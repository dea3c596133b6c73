import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/clock-refusals.ts';
import { recordDecision } from '../lifecycle/invalidations.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记无效审查决定 (R8.4): cases suspended for it then say what to do. */
export const recordInvalidationDecision: MutationResolvers['recordInvalidationDecision'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'recordInvalidationDecision', input, async (writes, today, db) => {
    const row = await writes.invalidations.lock(input.invalidationId);
    if (!row) return refuse(because((await writes.invalidations.byId.load(input.invalidationId)) ? 'OTHERS_RECORD' : 'NOT_FOUND'));
    const decided = recordDecision(input, row, today);
    if (!decided.ok) return decided;
    const { id, jurisdiction } = row;
    await writes.invalidations.decide(id, decided.value);
    const payload = { decision: decided.value.decision };
    await appendEvent(db, viewer, { what: 'INVALIDATION_DECIDED', entityType: 'invalidation', entityId: id, jurisdiction, payload });
    return accept({ id });
  });
  return { invalidation: outcome.ok ? await store.invalidations.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
