import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { step, talentActors, talentEvent } from '../lifecycle/talent.ts';
import { because } from '../lifecycle/talent-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 入库 (R12.1): confirmed by the office of the centre. */
export const enrolProfile: MutationResolvers['enrolProfile'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'enrolProfile', input, async (writes, today, db) => {
    const row = await writes.talent.lock(input.profileId);
    if (!row) return refuse(because((await writes.talent.byId.load(input.profileId)) ? 'NOT_THE_OFFICE' : 'NOT_FOUND'));
    const decided = step('ENROL', input, { ...row, today, actors: talentActors(viewer, row) });
    if (!decided.ok) return decided;
    await writes.talent.change(row.id, decided.value);
    await appendEvent(db, viewer, talentEvent('TALENT_ENROLLED', 'talentProfile', row.id));
    return accept({ id: row.id });
  });
  return { profile: outcome.ok ? await store.talent.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
