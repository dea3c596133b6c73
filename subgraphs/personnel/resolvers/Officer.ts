import { mayReadField } from '#platform/access.ts';
import { assertCode } from '#platform/conditions.ts';
import { eligibility } from '../lifecycle/eligibility.ts';
import type { OfficerResolvers } from '../types.generated.ts';

export const Officer: OfficerResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.officers.byId.load(reference.id) : store.officers.byStaffNumber.load(reference.staffNumber),
  agency: ({ agencyId }) => ({ id: agencyId }),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  phone: ({ phone }, _, { viewer }) => (mayReadField(viewer, 'Officer.phone') ? phone : null),
  certificates: ({ id }, _, { store }) => store.certificates.heldBy.load(id),
  eligibility: async (row, { on, jurisdiction }, { store, today }) => {
    if (jurisdiction != null) assertCode(jurisdiction);
    const [day, certificates] = await Promise.all([on ?? today(), store.certificates.heldBy.load(row.id)]);
    return eligibility(row, certificates, { on: day, jurisdiction: jurisdiction ?? row.jurisdiction });
  },
};
