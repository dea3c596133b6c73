import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/certificate-refusals.ts';
import { actorsOn, reinstate } from '../lifecycle/certificates.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 发还 (R15.4): the card entitles again; the days without it stay days without it. */
export const reinstateCertificate: MutationResolvers['reinstateCertificate'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'reinstateCertificate', input, async (writes, today, db) => {
    const row = await writes.certificates.lock(input.certificateId);
    if (!row) return refuse(because((await writes.certificates.byId.load(input.certificateId)) ? 'NOT_A_HOLDERS_OFFICE' : 'NOT_FOUND'));
    const decided = reinstate(input, { ...row, today, actors: actorsOn(viewer, row) });
    if (!decided.ok) return decided;
    await writes.certificates.change(row.id, decided.value);
    const place = { entityType: 'certificate', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'CERTIFICATE_REINSTATED', ...place, payload: { on: decided.value.statusFrom } });
    return accept({ id: row.id });
  });
  return { certificate: outcome.ok ? await store.certificates.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
