import { begin } from '../lifecycle/assist-steps.ts';
import { assistAct } from '../store/assist-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 开始办理 (annex A4). */
export const beginAssist: MutationResolvers['beginAssist'] = (_, { input }, context) =>
  assistAct(context, 'beginAssist', input, (request) => begin(input, request));
