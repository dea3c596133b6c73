import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { endStudy } from '../lifecycle/studies.ts';
import { because } from '../lifecycle/training-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 结束研修 (R15.7): once, by the office that recorded it. */
export const finishStudy: MutationResolvers['finishStudy'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'finishStudy', input, async ({ studies }, today, db) => {
    const row = await studies.lock(input.studyId);
    if (!row) return refuse(because((await studies.byId.load(input.studyId)) ? 'NOT_THE_OWN_OFFICE' : 'NOT_FOUND'));
    const decided = endStudy(input, { ...row, today });
    if (!decided.ok) return decided;
    await studies.end(row.id, decided.value);
    const place = { entityType: 'study', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: `STUDY_${decided.value.status}`, ...place });
    return accept({ id: row.id });
  });
  return { study: outcome.ok ? await store.studies.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
