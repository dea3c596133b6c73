import { receive } from '../lifecycle/assist-steps.ts';
import { assistAct } from '../store/assist-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 对方省接收 (annex A4). */
export const receiveAssistRequest: MutationResolvers['receiveAssistRequest'] = (_, { input }, context) =>
  assistAct(context, 'receiveAssistRequest', input, (request) => receive(input, request));
