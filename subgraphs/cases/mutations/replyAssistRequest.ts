import { reply } from '../lifecycle/assist-steps.ts';
import { assistAct } from '../store/assist-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 答复 (annex A4). */
export const replyAssistRequest: MutationResolvers['replyAssistRequest'] = (_, { input }, context) =>
  assistAct(context, 'replyAssistRequest', input, (request) => reply(input, request));
