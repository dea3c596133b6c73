import { end } from '../lifecycle/police.ts';
import { transferActors } from '../lifecycle/transfer.ts';
import { sentAct, TRANSFER } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 终局 (annex A5): by a partner, who sees no case. */
export const recordTransferOutcome: MutationResolvers['recordTransferOutcome'] = async (_, { input }, context) => {
  const { viewer } = context;
  const { row, userErrors } = await sentAct(context, 'recordTransferOutcome', input, TRANSFER, input.transferId, (transfer, { today }) =>
    end(input, { ...transfer, today, actors: transferActors(viewer, transfer) }),
  );
  return { policeTransfer: row, userErrors };
};
