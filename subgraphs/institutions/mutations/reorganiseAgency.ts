import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/history-refusals.ts';
import { reorganise } from '../lifecycle/history.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 机构改革 (R17.1): the version that ends, the one that begins, and the memberships that end with an office, in one transaction. */
export const reorganiseAgency: MutationResolvers['reorganiseAgency'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'reorganiseAgency', input, async ({ agencies, history, programmes }, today, db) => {
    const locked = await history.lock([input.agencyId, input.parentId, input.mergedIntoId]);
    const agency = locked.find(({ id }) => id === input.agencyId);
    if (!agency) return refuse(because((await agencies.byId.load(input.agencyId)) ? 'NOT_A_SUPERIOR' : 'NOT_FOUND'));
    await programmes.lockMember(agency.id);
    const decided = reorganise(input, {
      today,
      agency,
      versions: await history.ofAgency(agency),
      actors: officeActors(viewer, { office: agency.id, place: agency.jurisdiction }),
      below: await history.levelsBelow(agency.id),
      superior: await history.other(input.parentId ?? agency.parentId, locked),
      successor: await history.other(input.mergedIntoId, locked),
      memberships: await programmes.ofMember.load(agency.id),
    });
    if (!decided.ok) return decided;
    await history.reorganise(agency, decided.value);
    const { change, fromOn, document, mergedIntoId } = input;
    await programmes.exit(decided.value.left, { validTo: fromOn, exitReason: 'REORGANISED', exitDocument: document.trim() });
    const place = { entityType: 'agency', entityId: agency.id, jurisdiction: agency.jurisdiction };
    const payload = { change, fromOn, document, mergedIntoId, left: decided.value.left };
    await appendEvent(db, viewer, { what: 'AGENCY_REORGANISED', ...place, payload });
    return accept({ id: agency.id });
  });
  return { agency: outcome.ok ? await store.agencies.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
