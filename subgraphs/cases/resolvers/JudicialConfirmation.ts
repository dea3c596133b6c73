import { confirmationDeadline } from '../lifecycle/sent-clocks.ts';
import type { JudicialConfirmationResolvers } from '../types.generated.ts';

export const JudicialConfirmation: JudicialConfirmationResolvers = {
  __resolveReference: ({ id }, { store }) => store.cooperation.confirmations.byId.load(id),
  case: ({ caseId }, _, { store }) => store.byId.load(caseId),
  agency: ({ agencyId }) => ({ id: agencyId }),
  court: ({ partnerId }) => ({ id: partnerId }),
  deadline: async (row, _, { today }) => confirmationDeadline(row, await today()),
};
