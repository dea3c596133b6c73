import { answer, answersReferral } from '../lifecycle/referral.ts';
import { REFERRAL, sentAct } from '../store/sent-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 答复通报 (R9.4). */
export const answerReferral: MutationResolvers['answerReferral'] = async (_, { input }, context) => {
  const { viewer } = context;
  const { row, userErrors } = await sentAct(context, 'answerReferral', input, REFERRAL, input.referralId, (referral, { today }) =>
    answer(input, { ...referral, today, mine: answersReferral(viewer, referral) }),
  );
  return { caseReferral: row, userErrors };
};
