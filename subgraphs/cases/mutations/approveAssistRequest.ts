import { approve } from '../lifecycle/assist-steps.ts';
import { assistAct } from '../store/assist-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 本省核准发出 (annex A4). */
export const approveAssistRequest: MutationResolvers['approveAssistRequest'] = (_, { input }, context) =>
  assistAct(context, 'approveAssistRequest', input, (request) => approve(input, request));
