import { confirm } from '../lifecycle/assist-steps.ts';
import { assistAct } from '../store/assist-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 确认答复 (annex A4). */
export const confirmAssistRequest: MutationResolvers['confirmAssistRequest'] = (_, { input }, context) =>
  assistAct(context, 'confirmAssistRequest', input, (request) => confirm(input, request));
