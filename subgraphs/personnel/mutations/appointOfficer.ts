import { reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { appoint } from '../lifecycle/service.ts';
import { because } from '../lifecycle/service-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 任用 (R14.1): an officer of the viewer's own office, with the next free staff number and a first term of service. */
export const appointOfficer: MutationResolvers['appointOfficer'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'appointOfficer', input, async ({ service }, today, db) => {
    const office = viewer.office === null ? null : await service.office(viewer.office);
    const open = office !== null && reaches(viewer, 'officer', 'create', { place: office.jurisdiction, office: office.id });
    if (!open) return refuse(because('NOT_AN_OFFICE'));
    const decided = appoint(input, today);
    if (!decided.ok) return decided;
    const id = await service.appoint(decided.value, office);
    await appendEvent(db, viewer, { what: 'OFFICER_APPOINTED', entityType: 'officer', entityId: id, jurisdiction: office.jurisdiction });
    return accept({ id });
  });
  return { officer: outcome.ok ? await store.officers.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
