import { uuidv7 } from 'uuidv7';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/contact-refusals.ts';
import { sign } from '../lifecycle/contacts.ts';
import { ownOffice } from '../store/own-office.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 签订 (R1.4): the own office is the first party and keeps the agreement. */
export const signAgreement: MutationResolvers['signAgreement'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'signAgreement', input, async ({ agencies, agreements }, today, db) => {
    const office = await ownOffice(viewer, 'collaborationAgreement', agencies);
    if (!office) return refuse(because('NOT_AN_OFFICE'));
    const parties = await Promise.all(input.partyIds.map((id) => agencies.byId.load(id.toLowerCase())));
    const known = parties.flatMap((party) => (party ? [party.id] : []));
    const decided = sign(input, { today, agencyId: office.id, known });
    if (!decided.ok) return decided;
    const [id, jurisdiction] = [uuidv7(), office.jurisdiction];
    await agreements.insert({ ...decided.value, id, jurisdiction, agencyId: office.id, parties: [...decided.value.parties] });
    const place = { entityType: 'collaborationAgreement', entityId: id, jurisdiction };
    await appendEvent(db, viewer, { what: 'AGREEMENT_SIGNED', ...place, payload: { parties: decided.value.parties } });
    return accept({ id });
  });
  return { agreement: outcome.ok ? await store.agreements.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
