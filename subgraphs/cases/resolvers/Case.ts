import { reaches } from '#platform/access.ts';
import { deadlinesOf } from '../lifecycle/deadlines.ts';
import { ACTIONS } from '../lifecycle.ts';
import type { CaseResolvers, LegalBasis } from '../types.generated.ts';

export const Case: CaseResolvers = {
  __resolveReference: (reference, { store }) =>
    'id' in reference ? store.byId.load(reference.id) : store.byNo.load(store.canonicalNumber(reference.caseNo) ?? ''),
  jurisdiction: ({ jurisdiction }) => ({ code: jurisdiction }),
  agency: ({ agencyId }) => ({ id: agencyId }),
  patent: ({ patentNumber, patentType }) => ({ number: patentNumber, type: patentType }),
  legalBasis: ({ legalBasis }) => legalBasis as LegalBasis[],
  handlers: async ({ id }, _, { store }) => (await store.handlersOf.load(id)).filter(({ relievedOn }) => relievedOn === null),
  formerHandlers: async ({ id }, _, { store }) =>
    (await store.handlersOf.load(id))
      .filter(({ relievedOn }) => relievedOn !== null)
      .toSorted((a, b) => (b.relievedOn ?? '').localeCompare(a.relievedOn ?? '')),
  history: ({ id }, _, { store }) => store.historyOf.load(id),
  // The complaint lies in the same place as its case: who does not reach it must not learn its id either.
  originComplaint: ({ originComplaintId, jurisdiction }, _, { viewer }) =>
    originComplaintId !== null && reaches(viewer, 'complaint', 'read', { place: jurisdiction }) ? { id: originComplaintId } : null,
  deadlines: async (row, _, { today }) => deadlinesOf(row, await today()),
  permittedActions: ({ status, jurisdiction, agencyId }, _, { viewer }) =>
    reaches(viewer, 'case', 'write', { place: jurisdiction, office: agencyId }) ? ACTIONS[status] : [],
};
