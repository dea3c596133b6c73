import { contest } from '../lifecycle/police.ts';
import { transferAct } from '../store/transfer-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 建议立案监督 (annex A5). */
export const askProcuratorate: MutationResolvers['askProcuratorate'] = (_, { input }, context) =>
  transferAct(context, 'askProcuratorate', input, (row, facts) => contest(input, 'SUPERVISION_ASKED', row, facts));
