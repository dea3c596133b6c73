import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { decide } from '../lifecycle/disclosure.ts';
import { because } from '../lifecycle/refusals.ts';
import { vaultOf } from '../store/vault.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 决定身份查看申请 (R7.7): by the custodian of the centre, once, never on a request of their own. */
export const decideIdentity: MutationResolvers['decideIdentity'] = async (_, { input }, context) => {
  const { viewer } = context;
  const vault = vaultOf(context);
  const outcome = await perform(vault, 'decideIdentity', input, async (writes, _today, db) => {
    const row = await writes.lock(input.disclosureId);
    if (!row) return refuse(because((await writes.byId(input.disclosureId)) ? 'NOT_THE_CUSTODIAN' : 'NOT_FOUND'));
    const decided = decide(input, { ...row, decider: viewer.subject });
    if (!decided.ok) return decided;
    await writes.decide(row.id, decided.value);
    const place = { entityType: 'complaint', entityId: row.complaintId, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: `IDENTITY_${decided.value.status}`, ...place, payload: { disclosureId: row.id } });
    return accept({ id: row.id });
  });
  const disclosure = outcome.ok ? await vault.read((reads) => reads.byId(outcome.value.id)) : null;
  return { disclosure, userErrors: userErrors(outcome) };
};
