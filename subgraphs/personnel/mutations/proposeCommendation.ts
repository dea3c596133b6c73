import { uuidv7 } from 'uuidv7';
import { mayWrite } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { propose } from '../lifecycle/commendation.ts';
import { because } from '../lifecycle/field-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 提出表彰 (R10.2, R10.8): for the own office, not public before it is decided. */
export const proposeCommendation: MutationResolvers['proposeCommendation'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'proposeCommendation', input, async (writes, today, db) => {
    const office = mayWrite(viewer, 'commendation') ? await writes.recipients.office() : null;
    if (!office) return refuse(because('NOT_AN_OFFICE'));
    const recipient = await writes.recipients.find(input.recipientKind, input.recipientId, today);
    const decided = propose(input, { today, office, recipient });
    if (!decided.ok) return decided;
    const { id: agencyId, jurisdiction } = office;
    const id = uuidv7();
    await writes.commendations.insert({ ...decided.value, id, agencyId, jurisdiction });
    const place = { entityType: 'commendation', entityId: id, jurisdiction };
    await appendEvent(db, viewer, { what: 'COMMENDATION_PROPOSED', ...place, payload: { level: input.level } });
    return accept({ id });
  });
  return { commendation: outcome.ok ? await store.commendations.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
