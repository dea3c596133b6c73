import { end } from '../lifecycle/police.ts';
import { partnerTransferAct } from '../store/transfer-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 终局 (annex A5): by a partner, who sees no case. */
export const recordTransferOutcome: MutationResolvers['recordTransferOutcome'] = (_, { input }, context) =>
  partnerTransferAct(context, 'recordTransferOutcome', input, (transfer) => end(input, transfer));
