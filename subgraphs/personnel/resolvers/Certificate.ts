import { standingOn } from '#law/certificate-course.ts';
import { certificateValidOn } from '#law/certificate.ts';
import { reaches } from '#platform/access.ts';
import { assertCode } from '#platform/conditions.ts';
import type { CertificateResolvers } from '../types.generated.ts';

export const Certificate: CertificateResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.certificates.byId.load(reference.id) : store.certificates.byNumber.load(reference.number),
  officer: ({ officerId }, _, { store }) => store.officers.byId.load(officerId),
  area: ({ area }) => ({ code: area }),
  agency: ({ agencyId }) => ({ id: agencyId }),
  replaces: ({ replacesId }, _, { store }) => (replacesId === null ? null : store.certificates.byId.load(replacesId)),
  statusSinceOn: ({ statusFrom }) => statusFrom,
  // misconduct and failed verifications are personal data, open like an officer's applications (R15.8)
  statusReason: ({ statusReason, jurisdiction, agencyId, officerId }, _, { viewer }) =>
    reaches(viewer, 'certificateApplication', 'read', { place: jurisdiction, office: agencyId, person: officerId }) ? statusReason : null,
  standing: async (row, { on }, { today }) => standingOn(row, on ?? (await today())),
  validOn: (row, { date, jurisdiction }) => {
    if (jurisdiction != null) assertCode(jurisdiction);
    return certificateValidOn(row, date, jurisdiction ?? undefined).length === 0;
  },
};
