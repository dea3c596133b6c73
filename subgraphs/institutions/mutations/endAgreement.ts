import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/contact-refusals.ts';
import { end } from '../lifecycle/contacts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 终止 (R1.4): by the office that keeps it; an agreement is ended, never deleted. */
export const endAgreement: MutationResolvers['endAgreement'] = async (_, { input }, context) => {
  const outcome = await perform(context, 'endAgreement', input, async ({ agreements }, today, db) => {
    const row = await agreements.lock(input.agreementId);
    if (!row) return refuse(because((await agreements.byId.load(input.agreementId)) ? 'NOT_THE_KEEPER' : 'NOT_FOUND'));
    const decided = end(input, row, today);
    if (!decided.ok) return decided;
    await agreements.end(row.id, decided.value.endsOn);
    const place = { entityType: 'collaborationAgreement', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, context.viewer, { what: 'AGREEMENT_ENDED', ...place, payload: decided.value });
    return accept({ id: row.id });
  });
  const agreement = outcome.ok ? await context.store.agreements.byId.load(outcome.value.id) : null;
  return { agreement, userErrors: userErrors(outcome) };
};
