import { uuidv7 } from 'uuidv7';
import { reaches } from '#platform/access.ts';
import { isDivision } from '#platform/divisions.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors } from '#platform/mutation.ts';
import { accept, refuse } from '#platform/outcome.ts';
import { apply } from '../lifecycle/applications.ts';
import { because } from '../lifecycle/certificate-refusals.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 申领 (A9): by the officer's own office; the province checks it next. */
export const applyForCertificate: MutationResolvers['applyForCertificate'] = async (_, { input }, context) => {
  const { viewer, store } = context;
  const { officerId, classId } = input;
  const outcome = await perform(context, 'applyForCertificate', input, async (writes, today, db) => {
    const [officer] = await writes.certificates.lockHolders([officerId]);
    const own = (office: string, place: string) => reaches(viewer, 'certificateApplication', 'create', { place, office });
    if (!officer || !own(officer.agencyId, officer.jurisdiction))
      return refuse(because((await writes.officers.byId.load(officerId)) ? 'NOT_THE_OFFICE' : 'NOT_FOUND', 'officerId'));
    const area = input.area ?? officer.jurisdiction;
    const known = { cls: await writes.training.byId.load(classId), area, areaKnown: await isDivision(db, area) };
    const earlier = {
      applications: await writes.applications.ofOfficer.load(officer.id),
      cards: await writes.certificates.heldBy.load(officer.id),
    };
    const decided = apply({ today, officer, ...known, ...earlier });
    if (!decided.ok) return decided;
    const [id, { agencyId, jurisdiction }] = [uuidv7(), officer];
    await writes.applications.insert({ id, officerId, agencyId, jurisdiction, classId, area, status: 'APPLIED', appliedOn: today });
    await appendEvent(db, viewer, { what: 'CERTIFICATE_APPLIED', entityType: 'certificateApplication', entityId: id, jurisdiction });
    return accept({ id });
  });
  return { application: outcome.ok ? await store.applications.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
