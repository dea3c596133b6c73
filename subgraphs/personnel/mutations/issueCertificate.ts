import { plan } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { because } from '../lifecycle/certificate-refusals.ts';
import { issue } from '../lifecycle/issue.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 颁证 (R15.4): by the nation, on an application that the province has checked; the number, the card and the application at once. */
export const issueCertificate: MutationResolvers['issueCertificate'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'issueCertificate', input, async (writes, today, db) => {
    const seen = await writes.applications.byId.load(input.applicationId);
    if (!seen) return refuse(because('NOT_FOUND'));
    if (plan(viewer, 'certificate', 'create').kind === 'NONE') return refuse(because('NOT_THE_NATION'));
    const [found] = await writes.applications.gather(seen.classId, seen.officerId);
    const application = found?.applications.find(({ id }) => id === seen.id);
    if (!found || !application) return refuse(because('NOT_FOUND'));
    const decided = issue(input, { ...found, application, cls: await writes.training.byId.load(seen.classId), today });
    if (!decided.ok) return decided;
    const [card] = await writes.applications.grant([{ ...found, application }], today);
    const place = { entityType: 'certificate', entityId: card?.id ?? '', jurisdiction: found.officer.jurisdiction };
    await appendEvent(db, viewer, { what: 'CERTIFICATE_ISSUED', ...place, payload: { applicationId: seen.id } });
    return accept({ id: place.entityId, applicationId: seen.id });
  });
  const [certificate, application] = outcome.ok
    ? [await store.certificates.byId.load(outcome.value.id), await store.applications.byId.load(outcome.value.applicationId)]
    : [null, null];
  return { certificate, application, userErrors: userErrors(outcome) };
};
