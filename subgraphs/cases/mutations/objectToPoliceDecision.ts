import { contest } from '../lifecycle/police.ts';
import { transferAct } from '../store/transfer-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 提请复议 (annex A5; T4). */
export const objectToPoliceDecision: MutationResolvers['objectToPoliceDecision'] = (_, { input }, context) =>
  transferAct(context, 'objectToPoliceDecision', input, (row, facts) => contest(input, 'OBJECTION', row, facts));
