import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { isRequester, request } from '../lifecycle/disclosure.ts';
import { because } from '../lifecycle/refusals.ts';
import { vaultOf } from '../store/vault.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 申请查看身份 (R7.7): by somebody who works on the complaint; the custodian of its centre decides. */
export const requestIdentity: MutationResolvers['requestIdentity'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const vault = vaultOf(context);
  const complaint = await store.byId.load(input.complaintId);
  const outcome = await perform(vault, 'requestIdentity', input, async (writes, _today, db) => {
    if (!complaint) return refuse(because('NOT_FOUND', 'complaintId'));
    if (!isRequester(viewer.role)) return refuse(because('NOT_A_REQUESTER'));
    const decided = request(input, complaint);
    if (!decided.ok) return decided;
    const id = await writes.request(complaint, decided.value.reason);
    const place = { entityType: 'complaint', entityId: complaint.id, jurisdiction: complaint.jurisdiction };
    await appendEvent(db, viewer, { what: 'IDENTITY_REQUESTED', ...place, payload: { disclosureId: id } });
    return accept({ id });
  });
  const disclosure = outcome.ok ? await vault.read((reads) => reads.byId(outcome.value.id)) : null;
  return { disclosure, userErrors: userErrors(outcome) };
};
