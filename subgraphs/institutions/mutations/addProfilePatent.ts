import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { addPatent, talentActors, talentEvent } from '../lifecycle/talent.ts';
import { because } from '../lifecycle/talent-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 添加专利 (R12.1, R12.5): what is docketed on it from now on in the province raises an alert. */
export const addProfilePatent: MutationResolvers['addProfilePatent'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'addProfilePatent', input, async (writes, today, db) => {
    const row = await writes.talent.lock(input.profileId);
    if (!row) return refuse(because((await writes.talent.byId.load(input.profileId)) ? 'NOT_AN_OWNER' : 'NOT_FOUND'));
    const patentNumbers = (await writes.talent.patentsOf.load(row.id)).map(({ patentNumber }) => patentNumber);
    const decided = addPatent(input, { ...row, today, actors: talentActors(viewer, row), patentNumbers });
    if (!decided.ok) return decided;
    await writes.talent.addPatent(row, decided.value);
    await writes.talent.change(row.id, {});
    await appendEvent(db, viewer, talentEvent('TALENT_PATENT_ADDED', 'talentProfile', row.id));
    return accept({ id: row.id });
  });
  return { profile: outcome.ok ? await store.talent.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
