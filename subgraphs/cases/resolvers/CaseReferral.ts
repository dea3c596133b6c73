import { referralDeadline } from '../lifecycle/sent-clocks.ts';
import type { CaseReferralResolvers } from '../types.generated.ts';

export const CaseReferral: CaseReferralResolvers = {
  __resolveReference: ({ id }, { store }) => store.cooperation.referrals.byId.load(id),
  partner: ({ partnerId }) => ({ id: partnerId }),
  agency: ({ agencyId }) => ({ id: agencyId }),
  case: ({ caseId }, _, { store }) => (caseId === null ? null : store.byId.load(caseId)),
  previous: ({ previousId }, _, { store }) => (previousId === null ? null : store.cooperation.referrals.byId.load(previousId)),
  intake: async ({ id }, _, { store }) => {
    const found = await store.takenUp.of.load(id);
    return found && store.intakes.byId.load(found.matterId);
  },
  takenUp: ({ id }, _, { store }) => store.takenUp.of.load(id),
  deadline: async (row, _, { today }) => referralDeadline(row, await today()),
  overdue: async ({ answeredOn, dueOn }, _, { today }) => (answeredOn ?? (await today())) > dueOn,
};
