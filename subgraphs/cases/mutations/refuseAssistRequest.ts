import { assistActors } from '../lifecycle/assist.ts';
import { refuseRequest } from '../lifecycle/assist-steps.ts';
import { ASSIST, sentAct } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 拒绝,附理由 (annex A4). */
export const refuseAssistRequest: MutationResolvers['refuseAssistRequest'] = async (_, { input }, context) => {
  const { viewer } = context;
  const { row, userErrors } = await sentAct(context, 'refuseAssistRequest', input, ASSIST, input.assistRequestId, (request, { today }) =>
    refuseRequest(input, { ...request, today, actors: assistActors(viewer, request) }),
  );
  return { assistRequest: row, userErrors };
};
