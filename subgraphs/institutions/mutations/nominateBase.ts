import { uuidv7 } from 'uuidv7';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/contact-refusals.ts';
import { nominate } from '../lifecycle/contacts.ts';
import { ownOffice } from '../store/own-office.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 提名 (R13.3): the base belongs to the office that nominates it, and lies in its division. */
export const nominateBase: MutationResolvers['nominateBase'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'nominateBase', input, async (writes, today, db) => {
    const office = await ownOffice(viewer, 'keyContactBase', writes.agencies);
    if (!office) return refuse(because('NOT_AN_OFFICE'));
    const decided = nominate(input, today);
    if (!decided.ok) return decided;
    const [id, jurisdiction] = [uuidv7(), office.jurisdiction];
    await writes.contacts.insert({ ...decided.value, id, jurisdiction, agencyId: office.id });
    const place = { entityType: 'keyContactBase', entityId: id, jurisdiction };
    await appendEvent(db, viewer, { what: 'CONTACT_BASE_NOMINATED', ...place, payload: { kind: input.kind } });
    return accept({ id });
  });
  return { base: outcome.ok ? await store.contacts.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
