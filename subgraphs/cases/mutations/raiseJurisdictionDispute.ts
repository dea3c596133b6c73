import { reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { publishedOffices } from '#platform/offices.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { isOpenMatter, raiseDispute } from '../lifecycle/jurisdiction.ts';
import { because } from '../lifecycle/jurisdiction-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 提请指定管辖 (细则 §81): two who raise it at once wait for each other. */
export const raiseJurisdictionDispute: MutationResolvers['raiseJurisdictionDispute'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'raiseJurisdictionDispute', input, async (writes, today, db) => {
    // what is quarrelled over does not end meanwhile: the end of a matter ends its quarrels
    await (input.matter === 'CASE' ? writes.lock(input.matterId) : writes.intakes.lock(input.matterId));
    const row = await writes.disputes.matter(input.matter, input.matterId);
    if (!row) return refuse(because('NOT_FOUND', 'matterId'));
    const { id: matterId, agencyId, jurisdiction } = row;
    const holder =
      reaches(viewer, 'jurisdictionDispute', 'create', { place: jurisdiction, office: agencyId }) && (await writes.office(agencyId));
    if (!holder) return refuse(because('NOT_HOLDER', 'matterId'));
    const others = await publishedOffices(db, input.otherAgencyIds);
    const decided = raiseDispute(input, { holder, others, open: isOpenMatter(row), raised: await writes.disputes.isOpen(matterId) });
    if (!decided.ok) return decided;
    const superior = await writes.disputes.superiorOf(decided.value.map((office) => office.jurisdiction));
    if (!superior) return refuse(because('OTHER_OFFICES', 'otherAgencyIds'));
    const facts = { matter: input.matter, matterId, agencyId, jurisdiction, otherIds: others.map(({ id }) => id), superiorId: superior.id };
    const id = await writes.disputes.raise({ ...facts, raisedOn: today, ground: input.ground, reason: input.reason.trim() });
    const place = { entityType: 'case', entityId: matterId, jurisdiction };
    await appendEvent(db, viewer, { what: 'JURISDICTION_DISPUTED', ...place, payload: { dispute: id } });
    return accept({ id });
  });
  return { dispute: outcome.ok ? await store.disputes.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
