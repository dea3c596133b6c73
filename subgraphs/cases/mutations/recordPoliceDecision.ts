import { policeDecides } from '../lifecycle/police.ts';
import { transferActors } from '../lifecycle/transfer.ts';
import { sentAct, TRANSFER } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 公安决定 (annex A5; T3): by a partner, who sees no case. */
export const recordPoliceDecision: MutationResolvers['recordPoliceDecision'] = async (_, { input }, context) => {
  const { viewer } = context;
  const { row, userErrors } = await sentAct(context, 'recordPoliceDecision', input, TRANSFER, input.transferId, (transfer, { today }) =>
    policeDecides(input, { ...transfer, today, actors: transferActors(viewer, transfer) }),
  );
  return { policeTransfer: row, userErrors };
};
