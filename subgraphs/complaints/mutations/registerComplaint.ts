import { uuidv7 } from 'uuidv7';
import { mayWrite, reaches } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { register } from '../lifecycle.ts';
import { because } from '../lifecycle/refusals.ts';
import { sealWith } from '../store/seal.ts';
import { personToken, receiptCode, receiptHash, withoutPersons } from '../store/secrets.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记 (R7.1, R7.7): number, first step and sealed identity in one transaction; the receipt code is told and kept nowhere. */
export const registerComplaint: MutationResolvers['registerComplaint'] = async (_, { input }, context) => {
  const { viewer, store, services } = context;
  const { complainant } = input;
  const { vault, pseudonym } = services.keys;
  const code = receiptCode(pseudonym, viewer.subject, input.idempotencyKey);
  const outcome = await perform(context, 'registerComplaint', withoutPersons(pseudonym, input), async (writes, today, db) => {
    const centre = mayWrite(viewer, 'complaint') ? await writes.office(viewer.office, 'CENTRE') : null;
    if (!centre) return refuse(because('NOT_A_CENTRE'));
    const placeKnown = await writes.divisionKnown(input.jurisdiction);
    const placeOpen = reaches(viewer, 'complaint', 'write', { place: input.jurisdiction, office: centre.id });
    const terms = await writes.sequenceTerms(centre.id);
    const decided = register(input, { today, placeKnown, placeOpen, centre, terms });
    if (!decided.ok) return decided;
    const id = uuidv7();
    const complaintNo = await writes.nextNumber(centre.code, today.slice(0, 4));
    const hidden = { receiptHash: receiptHash(code), personToken: complainant ? personToken(pseudonym, complainant) : null };
    const sealed = complainant ? sealWith(vault)(id, complainant) : null;
    await writes.insert({ ...decided.value, ...hidden, id, complaintNo, centreId: centre.id }, sealed);
    const place = { entityType: 'complaint', entityId: id, jurisdiction: input.jurisdiction };
    await appendEvent(db, viewer, { what: 'COMPLAINT_REGISTERED', ...place });
    return accept({ id });
  });
  const complaint = outcome.ok ? await store.byId.load(outcome.value.id) : null;
  const around = {
    suggestedAgency: complaint && (await store.officeFor(complaint)),
    duplicates: complaint ? await store.duplicatesOf(complaint) : [],
  };
  return { complaint, receiptCode: outcome.ok ? code : null, ...around, userErrors: userErrors(outcome) };
};
