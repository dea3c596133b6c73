import { assistActors } from '../lifecycle/assist.ts';
import { reply } from '../lifecycle/assist-steps.ts';
import { ASSIST, sentAct } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 答复 (annex A4). */
export const replyAssistRequest: MutationResolvers['replyAssistRequest'] = async (_, { input }, context) => {
  const { viewer } = context;
  const { row, userErrors } = await sentAct(context, 'replyAssistRequest', input, ASSIST, input.assistRequestId, (request, { today }) =>
    reply(input, { ...request, today, actors: assistActors(viewer, request) }),
  );
  return { assistRequest: row, userErrors };
};
