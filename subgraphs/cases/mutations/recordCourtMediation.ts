import { endCourtMediation } from '../lifecycle/courts.ts';
import { COURT_MEDIATION, sentAct } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 委托调解结果 (R9.6). */
export const recordCourtMediation: MutationResolvers['recordCourtMediation'] = async (_, { input }, context) => {
  const { role, office } = context.viewer;
  const { row, userErrors } = await sentAct(
    context,
    'recordCourtMediation',
    input,
    COURT_MEDIATION,
    input.courtMediationId,
    (sent, { today }) => endCourtMediation(input, { ...sent, today, mine: role !== 'PARTNER' && office === sent.agencyId }),
  );
  return { courtMediation: row, userErrors };
};
