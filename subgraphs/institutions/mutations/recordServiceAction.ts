import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { serve, talentActors, talentEvent } from '../lifecycle/talent.ts';
import { because } from '../lifecycle/talent-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记服务 (R12.3): by the centre or its office, while the service runs; the lock keeps it from ending meanwhile. */
export const recordServiceAction: MutationResolvers['recordServiceAction'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'recordServiceAction', input, async (writes, today, db) => {
    const row = await writes.talent.lock(input.profileId);
    if (!row) return refuse(because((await writes.talent.byId.load(input.profileId)) ? 'NOT_AN_OWNER' : 'NOT_FOUND'));
    const decided = serve(input, { ...row, today, actors: talentActors(viewer, row) });
    if (!decided.ok) return decided;
    await writes.talent.addService(row, decided.value);
    await appendEvent(db, viewer, { ...talentEvent('TALENT_SERVED', 'talentProfile', row.id), payload: { kind: decided.value.kind } });
    return accept({ id: row.id });
  });
  return { profile: outcome.ok ? await store.talent.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
