import { standingOn } from '#law/certificate-course.ts';
import { certificateValidOn } from '#law/certificate.ts';
import { officeOn } from '#law/service.ts';
import { reaches } from '#platform/access.ts';
import { assertCode } from '#platform/conditions.ts';
import { actorsOn, certificateActions } from '../lifecycle/certificates.ts';
import type { CertificateResolvers } from '../types.generated.ts';

export const Certificate: CertificateResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.certificates.byId.load(reference.id) : store.certificates.byNumber.load(reference.number),
  officer: ({ officerId }, _, { store }) => store.officers.byId.load(officerId),
  area: ({ area }) => ({ code: area }),
  agency: ({ agencyId }) => ({ id: agencyId }),
  replaces: ({ replacesId }, _, { store }) => (replacesId === null ? null : store.certificates.byId.load(replacesId)),
  statusOn: ({ statusFrom }) => statusFrom,
  // misconduct and failed verifications are personal data, open like an officer's applications (R15.8)
  statusReason: ({ statusReason, jurisdiction: place, holderAgencyId: office, officerId: person }, _, { viewer }) =>
    reaches(viewer, 'certificateApplication', 'read', { place, office, person }) ? statusReason : null,
  standing: async (row, { on }, { today }) => standingOn(row, on ?? (await today())),
  validOn: async (row, { date, jurisdiction }, { store }) => {
    if (jurisdiction != null) assertCode(jurisdiction);
    const office = officeOn(await store.service.of.load(row.officerId), date);
    return certificateValidOn(row, date, jurisdiction ?? undefined, office).length === 0;
  },
  permittedActions: async (row, _, { viewer, today }) => certificateActions(row, await today(), actorsOn(viewer, row)),
};
