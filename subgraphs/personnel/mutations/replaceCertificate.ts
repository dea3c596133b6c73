import { uuidv7 } from 'uuidv7';
import { plan } from '#platform/access.ts';
import { isDivision } from '#platform/divisions.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/certificate-refusals.ts';
import { actorsOn } from '../lifecycle/certificates.ts';
import { newCard, replace } from '../lifecycle/issue.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 换发 (§2.7): on transfer, change of post or office, expiry or loss; the old card ends on the day on which the new one begins. */
export const replaceCertificate: MutationResolvers['replaceCertificate'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'replaceCertificate', input, async (writes, today, db) => {
    const seen = await writes.certificates.byId.load(input.certificateId);
    if (!seen) return refuse(because('NOT_FOUND'));
    if (plan(viewer, 'certificate', 'create').kind === 'NONE') return refuse(because('NOT_THE_NATION'));
    const [officer] = await writes.certificates.lockHolders([seen.officerId]);
    const row = await writes.certificates.lock(seen.id);
    if (!officer || !row) return refuse(because('NOT_FOUND'));
    const area = input.area ?? officer.jurisdiction;
    const others = (await writes.certificates.heldBy.load(officer.id)).filter(({ id }) => id !== row.id);
    const facts = { officer, area, areaKnown: await isDivision(db, area), others, today, actors: actorsOn(viewer, row) };
    const decided = replace(input, { ...row, ...facts });
    if (!decided.ok) return decided;
    const card = { id: uuidv7(), ...newCard(officer, decided.value.term, area, today), enrolmentId: row.enrolmentId, replacesId: row.id };
    await writes.certificates.change(row.id, decided.value.old);
    await writes.certificates.insert([card]);
    const place = { entityType: 'certificate', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: 'CERTIFICATE_REPLACED', ...place, payload: { by: card.id, cause: input.cause } });
    return accept({ id: card.id, replacedId: row.id });
  });
  const [certificate, replaced] = outcome.ok
    ? await Promise.all([outcome.value.id, outcome.value.replacedId].map((id) => store.certificates.byId.load(id)))
    : [];
  return { certificate: certificate ?? null, replaced: replaced ?? null, userErrors: userErrors(outcome) };
};
