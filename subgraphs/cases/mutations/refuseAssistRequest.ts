import { refuseRequest } from '../lifecycle/assist-steps.ts';
import { assistAct } from '../store/assist-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 拒绝,附理由 (annex A4). */
export const refuseAssistRequest: MutationResolvers['refuseAssistRequest'] = (_, { input }, context) =>
  assistAct(context, 'refuseAssistRequest', input, (request) => refuseRequest(input, request));
