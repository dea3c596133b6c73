import { uuidv7 } from 'uuidv7';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { raise } from '../lifecycle/forecasts.ts';
import { talentActors, talentEvent } from '../lifecycle/talent.ts';
import { because } from '../lifecycle/talent-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 发起预警 (R12.5): a person tells of a dispute; cases and complaints raise theirs by themselves. */
export const createDisputeForecast: MutationResolvers['createDisputeForecast'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'createDisputeForecast', input, async (writes, today, db) => {
    const row = await writes.talent.lock(input.profileId);
    if (!row) return refuse(because((await writes.talent.byId.load(input.profileId)) ? 'NOT_AN_OWNER' : 'NOT_FOUND'));
    const patentNumbers = (await writes.talent.patentsOf.load(row.id)).map(({ patentNumber }) => patentNumber);
    const decided = raise(input, { ...row, today, actors: talentActors(viewer, row), patentNumbers });
    if (!decided.ok) return decided;
    const { forecast, moved } = decided.value;
    const id = uuidv7();
    await writes.forecasts.insert(row, { id, ...forecast });
    if (moved) await writes.talent.change(row.id, moved);
    await appendEvent(db, viewer, talentEvent('TALENT_ALERT_RAISED', 'disputeForecast', id));
    return accept({ id });
  });
  return { forecast: outcome.ok ? await store.forecasts.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
