import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/legislation-refusals.ts';
import { advance } from '../lifecycle/projects.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 推进 (R1.1): one stage; the instrument stays locked meanwhile, so that it is what the project says. */
export const advanceLegislationProject: MutationResolvers['advanceLegislationProject'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'advanceLegislationProject', input, async ({ projects, instruments }, today, db) => {
    const row = await projects.lock(input.projectId);
    if (!row) return refuse(because((await projects.byId.load(input.projectId)) ? 'NOT_THE_OFFICE' : 'NOT_FOUND'));
    const instrumentId = row.instrumentId ?? input.instrumentId ?? null;
    const became = instrumentId === null ? null : await instruments.lock(instrumentId);
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const decided = advance(input, { ...row, today, actors, became });
    if (!decided.ok) return decided;
    await projects.move(row.id, decided.value);
    const place = { entityType: 'legislationProject', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: `LEGISLATION_${input.to}`, ...place, payload: { from: row.stage } });
    return accept({ id: row.id });
  });
  return { project: outcome.ok ? await store.projects.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
