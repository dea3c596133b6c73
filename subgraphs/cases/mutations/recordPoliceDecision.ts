import { policeDecides } from '../lifecycle/police.ts';
import { partnerTransferAct } from '../store/transfer-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 公安决定 (annex A5; T3): by a partner, who sees no case. */
export const recordPoliceDecision: MutationResolvers['recordPoliceDecision'] = (_, { input }, context) =>
  partnerTransferAct(context, 'recordPoliceDecision', input, (transfer) => policeDecides(input, transfer));
