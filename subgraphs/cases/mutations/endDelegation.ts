import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { endDelegation as rule } from '../lifecycle/jurisdiction.ts';
import { because } from '../lifecycle/jurisdiction-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 终止委托: what was done under it stays lawful. */
export const endDelegation: MutationResolvers['endDelegation'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'endDelegation', input, async (writes, today, db) => {
    const row = await writes.delegations.lock(input.delegationId);
    if (!row) return refuse(because((await writes.delegations.byId.load(input.delegationId)) ? 'NOT_PERMITTED' : 'NOT_FOUND'));
    const decided = rule(input, { today, row });
    if (!decided.ok) return decided;
    await writes.delegations.end(row.id, input.endsOn, input.reason.trim());
    const place = { entityType: 'delegation', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'DELEGATION_ENDED', ...place, payload: { on: input.endsOn } });
    return accept({ id: row.id });
  });
  return { delegation: outcome.ok ? await store.delegations.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
