import { assistActors, assistActions } from '../lifecycle/assist.ts';
import { assistDeadline, assistOverdue } from '../lifecycle/sent-clocks.ts';
import type { AssistRequestResolvers } from '../types.generated.ts';

export const AssistRequest: AssistRequestResolvers = {
  __resolveReference: ({ id }, { store }) => store.cooperation.assist.byId.load(id),
  case: ({ caseId }, _, { store }) => store.byId.load(caseId),
  agency: ({ agencyId }) => ({ id: agencyId }),
  receiver: ({ receiverId }) => (receiverId === null ? null : { id: receiverId }),
  wantedJurisdiction: ({ wantedPlace }) => ({ code: wantedPlace }),
  destination: ({ toJurisdiction }) => (toJurisdiction === null ? null : { code: toJurisdiction }),
  deadline: async (row, _, { today }) => assistDeadline(row, await today()),
  overdue: async (row, _, { today }) => assistOverdue(row, await today()),
  documents: ({ documents }) => documents ?? [],
  permittedActions: (row, _, { viewer }) => assistActions({ ...row, actors: assistActors(viewer, row) }),
};
