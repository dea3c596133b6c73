import { assistActors } from '../lifecycle/assist.ts';
import { confirm } from '../lifecycle/assist-steps.ts';
import { ASSIST, sentAct } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 确认答复 (annex A4). */
export const confirmAssistRequest: MutationResolvers['confirmAssistRequest'] = async (_, { input }, context) => {
  const { viewer } = context;
  const { row, userErrors } = await sentAct(context, 'confirmAssistRequest', input, ASSIST, input.assistRequestId, (request, { today }) =>
    confirm(input, { ...request, today, actors: assistActors(viewer, request) }),
  );
  return { assistRequest: row, userErrors };
};
