import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { endRelation as decide } from '../lifecycle/service.ts';
import { because } from '../lifecycle/service-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 终止申报 (§2.9): by the officer or the own office; from tomorrow on nobody is warned. */
export const endRelation: MutationResolvers['endRelation'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'endRelation', input, async ({ relations }, today, db) => {
    const row = await relations.lock(input.relationId);
    if (!row) return refuse(because((await relations.byId.load(input.relationId)) ? 'NOT_THE_DECLARANT' : 'NOT_FOUND'));
    const decided = decide(row, today);
    if (!decided.ok) return decided;
    await relations.end(row.id, decided.value.endsOn);
    const place = { entityType: 'declaredRelation', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'RELATION_ENDED', ...place });
    return accept({ id: row.id });
  });
  return { relation: outcome.ok ? await store.relations.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
