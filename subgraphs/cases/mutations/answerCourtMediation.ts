import { answerCourt } from '../lifecycle/courts.ts';
import { COURT_MEDIATION, sentAct } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 答复法院 (R9.6). */
export const answerCourtMediation: MutationResolvers['answerCourtMediation'] = async (_, { input }, context) => {
  const { role, office } = context.viewer;
  const decide = sentAct(
    context,
    'answerCourtMediation',
    input,
    COURT_MEDIATION,
    input.courtMediationId,
    async (sent, { today, store }) => {
      const found = input.caseId == null ? null : await store.byId.load(input.caseId);
      const ownMediation = found?.kind === 'MEDIATION' && found.agencyId === sent.agencyId;
      return answerCourt(input, { ...sent, today, mine: role !== 'PARTNER' && office === sent.agencyId, ownMediation });
    },
  );
  const { row, userErrors } = await decide;
  return { courtMediation: row, userErrors };
};
