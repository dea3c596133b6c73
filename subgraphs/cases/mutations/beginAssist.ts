import { assistActors } from '../lifecycle/assist.ts';
import { begin } from '../lifecycle/assist-steps.ts';
import { ASSIST, sentAct } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 开始办理 (annex A4). */
export const beginAssist: MutationResolvers['beginAssist'] = async (_, { input }, context) => {
  const { viewer } = context;
  const { row, userErrors } = await sentAct(context, 'beginAssist', input, ASSIST, input.assistRequestId, (request, { today }) =>
    begin(input, { ...request, today, actors: assistActors(viewer, request) }),
  );
  return { assistRequest: row, userErrors };
};
