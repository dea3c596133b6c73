import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { step, talentActors, talentEvent } from '../lifecycle/talent.ts';
import { because } from '../lifecycle/talent-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 结束服务 (R12.3): never while a forecast is owed. */
export const closeProfile: MutationResolvers['closeProfile'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'closeProfile', input, async (writes, today, db) => {
    const row = await writes.talent.lock(input.profileId);
    if (!row) return refuse(because((await writes.talent.byId.load(input.profileId)) ? 'NOT_THE_CENTRE' : 'NOT_FOUND'));
    const decided = step('CLOSE', input, { ...row, today, actors: talentActors(viewer, row) });
    if (!decided.ok) return decided;
    await writes.talent.change(row.id, decided.value);
    await appendEvent(db, viewer, talentEvent('TALENT_CLOSED', 'talentProfile', row.id));
    return accept({ id: row.id });
  });
  return { profile: outcome.ok ? await store.talent.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
