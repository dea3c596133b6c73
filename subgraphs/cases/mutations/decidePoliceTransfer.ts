import { decide } from '../lifecycle/transfer.ts';
import { transferAct } from '../store/transfer-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 审批移送 (annex A5; T1). */
export const decidePoliceTransfer: MutationResolvers['decidePoliceTransfer'] = (_, { input }, context) =>
  transferAct(context, 'decidePoliceTransfer', input, (row, facts) => decide(input, row, facts));
