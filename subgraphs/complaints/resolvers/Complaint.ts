import { mayReadField, reaches } from '#platform/access.ts';
import { actionsOf, actorOf, isOverdue } from '../lifecycle.ts';
import { mayRequest } from '../lifecycle/disclosure.ts';
import type { ComplaintResolvers } from '../types.generated.ts';

export const Complaint: ComplaintResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.byId.load(reference.id) : store.byNo.load(reference.complaintNo),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  centre: ({ centreId }) => ({ id: centreId }),
  personToken: ({ personToken }, _, { viewer }) => (mayReadField(viewer, 'Complaint.personToken') ? personToken : null),
  referrals: ({ id }, _, { store }) => store.referralsOf.load(id),
  // The case lies in the same place as its complaint: who does not reach it must not learn its id either.
  case: ({ caseId, jurisdiction }, _, { viewer }) =>
    caseId !== null && reaches(viewer, 'case', 'read', { place: jurisdiction }) ? { id: caseId } : null,
  overdue: async (row, _, { today }) => isOverdue(row, await today()),
  permittedActions: (row, _, { viewer }) => {
    const { jurisdiction: place, centreId: office, agencyId: receiver } = row;
    const acts = reaches(viewer, 'complaint', 'write', { place, office, receiver });
    return [
      ...actionsOf(row, acts ? actorOf(viewer.office, row) : null),
      ...(mayRequest(viewer.role, row) ? ['REQUEST_IDENTITY' as const] : []),
    ];
  },
};
