import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { score } from '../lifecycle/enrolment.ts';
import { because } from '../lifecycle/training-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记考试成绩 (R15.4): at once or in parts; the class is scored when everybody who attended is. */
export const recordScores: MutationResolvers['recordScores'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'recordScores', input, async ({ training }, today, db) => {
    const row = await training.lockClass(input.classId);
    if (!row) return refuse(because((await training.byId.load(input.classId)) ? 'NOT_THE_ORGANISER' : 'NOT_FOUND'));
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const decided = score(input, { ...row, today, actors }, await training.roll(row.id));
    if (!decided.ok) return decided;
    const { status, scores, scoredOn } = decided.value;
    await training.recordScores(row.id, scores, scoredOn);
    await training.changeClass(row.id, { status });
    const place = { entityType: 'trainingClass', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'SCORES_RECORDED', ...place, payload: { scores: scores.size, status } });
    return accept({ id: row.id });
  });
  return { trainingClass: outcome.ok ? await store.training.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
