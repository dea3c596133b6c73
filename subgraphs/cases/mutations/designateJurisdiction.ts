import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { designate, mayHold } from '../lifecycle/jurisdiction.ts';
import { because } from '../lifecycle/jurisdiction-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 指定管辖 (细则 §81): the matter moves in the same transaction. */
export const designateJurisdiction: MutationResolvers['designateJurisdiction'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'designateJurisdiction', input, async (writes, today, db) => {
    const row = await writes.disputes.lock(input.disputeId);
    // the office that raised it may hold the row as well: to take it back
    if (!row || viewer.office !== row.superiorId)
      return refuse(because((await writes.disputes.byId.load(input.disputeId)) ? 'NOT_SUPERIOR' : 'NOT_FOUND'));
    const [target, matter] = [await writes.office(input.agencyId), await writes.disputes.matter(row.matter, row.matterId)];
    const authority = target && matter && (await writes.delegations.authorityOf(target, matter.kind, today));
    const holds = target && matter && authority ? mayHold(target, matter.kind, authority.delegated) : false;
    const decided = designate(input, {
      place: row.jurisdiction,
      placeKnown: input.jurisdiction == null || (await writes.divisionKnown(input.jurisdiction)),
      status: row.status,
      superior: (await writes.office(row.superiorId))?.jurisdiction ?? row.jurisdiction,
      target,
      mayHold: holds,
    });
    if (!decided.ok) return decided;
    const { place: jurisdiction, id: agencyId } = decided.value;
    const to = { agencyId, authorityId: authority?.authorityId ?? null, jurisdiction };
    const moved = await writes.disputes.designate(row.id, to, input.reason.trim());
    if (!moved) return refuse(because('DECIDED'));
    const place = { entityType: 'case', entityId: row.matterId, jurisdiction };
    const payload = { dispute: row.id, from: row.agencyId, to: agencyId };
    await appendEvent(db, viewer, { what: 'JURISDICTION_DESIGNATED', ...place, payload });
    return accept({ id: row.id });
  });
  return { dispute: outcome.ok ? await store.disputes.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
