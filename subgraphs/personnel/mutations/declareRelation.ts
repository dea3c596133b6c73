import { reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { declare } from '../lifecycle/service.ts';
import { because } from '../lifecycle/service-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 申报利害关系 (§2.9): by the officer or the own office; what it is about stays out of the audit trail. */
export const declareRelation: MutationResolvers['declareRelation'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'declareRelation', input, async ({ officers, relations }, today, db) => {
    const officer = await officers.byId.load(input.officerId);
    if (!officer) return refuse(because('NOT_FOUND'));
    const { id: person, agencyId: office, jurisdiction: place } = officer;
    if (!reaches(viewer, 'declaredRelation', 'create', { person, office, place })) return refuse(because('NOT_THE_DECLARANT'));
    const decided = declare(input, today);
    if (!decided.ok) return decided;
    const id = await relations.declare(officer, decided.value);
    await appendEvent(db, viewer, { what: 'RELATION_DECLARED', entityType: 'declaredRelation', entityId: id, jurisdiction: place });
    return accept({ id });
  });
  return { relation: outcome.ok ? await store.relations.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
