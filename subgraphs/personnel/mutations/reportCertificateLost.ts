import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/certificate-refusals.ts';
import { actorsOn, loseCard } from '../lifecycle/certificates.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 挂失 (§2.7): the own office reports the loss, with the statement that declares the card void. */
export const reportCertificateLost: MutationResolvers['reportCertificateLost'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'reportCertificateLost', input, async (writes, today, db) => {
    const row = await writes.certificates.lock(input.certificateId);
    if (!row) return refuse(because((await writes.certificates.byId.load(input.certificateId)) ? 'NOT_A_HOLDERS_OFFICE' : 'NOT_FOUND'));
    const decided = loseCard(input, { ...row, today, actors: actorsOn(viewer, row) });
    if (!decided.ok) return decided;
    await writes.certificates.change(row.id, decided.value);
    const place = { entityType: 'certificate', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'CERTIFICATE_LOST', ...place, payload: { on: decided.value.statusFrom } });
    return accept({ id: row.id });
  });
  return { certificate: outcome.ok ? await store.certificates.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
