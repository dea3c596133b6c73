import { officeActors } from '#platform/acting.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { covers } from '#platform/reach.ts';
import { toReplace, transfer } from '../lifecycle/service.ts';
import { because } from '../lifecycle/service-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 调动 (R14.1): ends one term and begins the next; the card still names the former office and does not entitle until replaced (§2.7). */
export const transferOfficer: MutationResolvers['transferOfficer'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'transferOfficer', input, async (writes, today, db) => {
    const row = await writes.service.lock(input.officerId);
    if (!row) return refuse(because((await writes.officers.byId.load(input.officerId)) ? 'NOT_A_SUPERIOR' : 'NOT_FOUND'));
    const actors = officeActors(viewer, { office: row.agencyId, place: row.jurisdiction });
    const to = await writes.service.office(input.agencyId);
    const terms = await writes.service.of.load(row.id);
    const secondments = await writes.secondments.of.load(row.id);
    const inside = to !== null && covers(viewer.reach, to.jurisdiction);
    const decided = transfer(input, { ...row, terms, secondments, today, actors, from: row.agencyId, to, inside });
    if (!decided.ok || !to) return decided.ok ? refuse(because('NOT_FOUND', 'agencyId')) : decided;
    await writes.service.transfer(row, to, decided.value.post, today);
    const place = { entityType: 'officer', entityId: row.id, jurisdiction: to.jurisdiction };
    await appendEvent(db, viewer, { what: 'OFFICER_TRANSFERRED', ...place, payload: { from: row.agencyId, to: to.id } });
    return accept({ id: row.id });
  });
  const officer = outcome.ok ? await store.officers.byId.load(outcome.value.id) : null;
  const cards = officer ? await store.certificates.heldBy.load(officer.id) : [];
  return { officer, certificatesToReplace: officer ? toReplace(officer, cards) : [], userErrors: userErrors(outcome) };
};
