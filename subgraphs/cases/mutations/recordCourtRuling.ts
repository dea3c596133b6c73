import { confirmOrReject } from '../lifecycle/courts.ts';
import { CONFIRMATION, sentAct } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 法院裁定 (R9.6): by the court; the office brings the case after it. */
export const recordCourtRuling: MutationResolvers['recordCourtRuling'] = async (_, { input }, context) => {
  const { role, office } = context.viewer;
  const { row, userErrors } = await sentAct(
    context,
    'recordCourtRuling',
    input,
    CONFIRMATION,
    input.judicialConfirmationId,
    (sent, { today }) => confirmOrReject(input, { ...sent, today, mine: role === 'PARTNER' && office === sent.partnerId }),
  );
  return { judicialConfirmation: row, userErrors };
};
