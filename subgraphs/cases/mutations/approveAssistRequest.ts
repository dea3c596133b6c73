import { assistActors } from '../lifecycle/assist.ts';
import { approve } from '../lifecycle/assist-steps.ts';
import { ASSIST, sentAct } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 本省核准发出 (annex A4). */
export const approveAssistRequest: MutationResolvers['approveAssistRequest'] = async (_, { input }, context) => {
  const { viewer } = context;
  const { row, userErrors } = await sentAct(context, 'approveAssistRequest', input, ASSIST, input.assistRequestId, (request, { today }) =>
    approve(input, { ...request, today, actors: assistActors(viewer, request), office: viewer.office ?? '' }),
  );
  return { assistRequest: row, userErrors };
};
