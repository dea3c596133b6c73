import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/refusals.ts';
import { openWith } from '../store/seal.ts';
import { vaultOf } from '../store/vault.ts';
import type { MutationResolvers } from '../types.generated.ts';

/**
 * 查看身份 (R7.7): the reading is on record before the identity leaves. A repeat is a reading like the first, judged and
 * recorded anew, so no key may bring back a kept answer, and none is kept.
 */
export const readIdentity: MutationResolvers['readIdentity'] = async (_, { input }, context) => {
  const { viewer, store, services } = context;
  const vault = vaultOf(context);
  const asked = await vault.read((reads) => reads.byId(input.disclosureId));
  const complaint = asked && (await store.byId.load(asked.complaintId));
  const outcome = await perform(vault, 'readIdentity', {}, async (writes, _today, db) => {
    if (!asked || !complaint) return refuse(because('NOT_FOUND', 'disclosureId'));
    if (asked.requestedBy !== viewer.subject) return refuse(because('NOT_THE_REQUESTER'));
    const sealed = await writes.opened(asked.id);
    if (!sealed) return refuse(because('NOT_OPEN'));
    const place = { entityType: 'complaint', entityId: complaint.id, jurisdiction: complaint.jurisdiction };
    await appendEvent(db, viewer, { what: 'IDENTITY_READ', ...place, payload: { disclosureId: asked.id } });
    return accept(openWith(services.keys.vault, complaint.id, sealed));
  });
  return { identity: outcome.ok ? outcome.value : null, userErrors: userErrors(outcome) };
};
