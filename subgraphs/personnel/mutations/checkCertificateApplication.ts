import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { check } from '../lifecycle/applications.ts';
import { because } from '../lifecycle/certificate-refusals.ts';
import { actorsOn } from '../lifecycle/certificates.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 审核 (A9): the province finds the application in order; province and nation, each in its turn, may refuse it. */
export const checkCertificateApplication: MutationResolvers['checkCertificateApplication'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const outcome = await perform(context, 'checkCertificateApplication', input, async (writes, today, db) => {
    const row = await writes.applications.lock(input.applicationId);
    if (!row) return refuse(because((await writes.applications.byId.load(input.applicationId)) ? 'NOT_ABOVE' : 'NOT_FOUND'));
    const decided = check(input, { ...row, today, actors: actorsOn(viewer, row) });
    if (!decided.ok) return decided;
    await writes.applications.change(row.id, decided.value);
    const place = { entityType: 'certificateApplication', entityId: row.id, jurisdiction: row.jurisdiction };
    await appendEvent(db, viewer, { what: `APPLICATION_${decided.value.status}`, ...place });
    return accept({ id: row.id });
  });
  return { application: outcome.ok ? await store.applications.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
