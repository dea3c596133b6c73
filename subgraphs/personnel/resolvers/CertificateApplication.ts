import { applicationActions } from '../lifecycle/applications.ts';
import { actorsOn } from '../lifecycle/certificates.ts';
import type { CertificateApplicationResolvers } from '../types.generated.ts';

export const CertificateApplication: CertificateApplicationResolvers = {
  __resolveReference: ({ id }, { store }) => store.applications.byId.load(id),
  officer: ({ officerId }, _, { store }) => store.officers.byId.load(officerId),
  agency: ({ agencyId }) => ({ id: agencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  class: ({ classId }, _, { store }) => store.training.byId.load(classId),
  area: ({ area }) => ({ code: area }),
  certificate: ({ certificateId }, _, { store }) => (certificateId === null ? null : store.certificates.byId.load(certificateId)),
  permittedActions: (row, _, { viewer }) => applicationActions(row.status, actorsOn(viewer, row)),
};
