import { mayWrite } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { grantDelegation as rule } from '../lifecycle/jurisdiction.ts';
import { because } from '../lifecycle/jurisdiction-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 委托 (专利行政执法办法 §6): two grants to one county at once wait for each other. */
export const grantDelegation: MutationResolvers['grantDelegation'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'grantDelegation', input, async (writes, today, db) => {
    const authority = mayWrite(viewer, 'delegation') && viewer.office ? await writes.office(viewer.office) : null;
    if (!authority) return refuse(because('NOT_PERMITTED'));
    const delegate = await writes.office(input.toAgencyId);
    const terms = delegate ? await writes.delegations.terms(delegate.id) : [];
    const decided = rule(input, { today, authority, delegate, terms });
    if (!decided.ok) return decided;
    const { kinds, legalBasis, docNo, validFromOn, validToOn = null } = input;
    const facts = {
      kinds: [...new Set(kinds)],
      legalBasis: legalBasis.trim(),
      docNo: docNo.trim(),
      validFrom: validFromOn,
      validTo: validToOn,
    };
    const id = await writes.delegations.grant(authority.id, decided.value, facts);
    const place = { entityType: 'delegation', entityId: id, jurisdiction: decided.value.jurisdiction };
    await appendEvent(db, viewer, { what: 'DELEGATION_GRANTED', ...place });
    return accept({ id });
  });
  return { delegation: outcome.ok ? await store.delegations.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
