import { assistActors } from '../lifecycle/assist.ts';
import { receive } from '../lifecycle/assist-steps.ts';
import { ASSIST, sentAct } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 对方省接收 (annex A4). */
export const receiveAssistRequest: MutationResolvers['receiveAssistRequest'] = async (_, { input }, context) => {
  const { viewer } = context;
  const { row, userErrors } = await sentAct(context, 'receiveAssistRequest', input, ASSIST, input.assistRequestId, (request, { today }) =>
    receive(input, { ...request, today, actors: assistActors(viewer, request), office: viewer.office ?? '' }),
  );
  return { assistRequest: row, userErrors };
};
