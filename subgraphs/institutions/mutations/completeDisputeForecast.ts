import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { complete } from '../lifecycle/forecasts.ts';
import { talentActors, talentEvent } from '../lifecycle/talent.ts';
import { because } from '../lifecycle/talent-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 完成预测 (R12.5): once; the last open one ends the alert (A17). */
export const completeDisputeForecast: MutationResolvers['completeDisputeForecast'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'completeDisputeForecast', input, async (writes, today, db) => {
    const seen = await writes.forecasts.byId.load(input.forecastId);
    if (!seen) return refuse(because('NOT_FOUND'));
    // The profile first: whoever raises an alert on it waits, so that none is overlooked.
    const profile = await writes.talent.lock(seen.profileId);
    const row = profile && (await writes.forecasts.lock(seen.id));
    if (!profile || !row) return refuse(because('NOT_AN_OWNER'));
    const others = await writes.forecasts.othersOpen(row);
    const decided = complete(input, { ...profile, ...row, today, actors: talentActors(viewer, profile), others });
    if (!decided.ok) return decided;
    const { forecast, moved } = decided.value;
    await writes.forecasts.complete(row.id, forecast);
    if (moved) await writes.talent.change(profile.id, moved);
    await appendEvent(db, viewer, talentEvent('TALENT_FORECAST_MADE', 'disputeForecast', row.id));
    return accept({ id: row.id });
  });
  return { forecast: outcome.ok ? await store.forecasts.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
