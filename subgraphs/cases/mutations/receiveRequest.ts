import { receive } from '../lifecycle/intake-new.ts';
import { warningsOn } from '../store/docketing.ts';
import { newIntake } from '../store/intake-acts.ts';
import { outOfComplaint } from '../store/intake-complaint.ts';
import { outOfReferral } from '../store/intake-referral.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 收案 (annexes A1, A2), also out of a complaint (R18.3) or a partner's referral (R9.4). */
export const receiveRequest: MutationResolvers['receiveRequest'] = async (_, { input }, context) => {
  const payload = await newIntake(context, 'receiveRequest', input, (facts, acting) =>
    outOfReferral(input, facts, acting, (known) => outOfComplaint(input, known, acting, (all) => receive(input, all))),
  );
  return { ...payload, warnings: await warningsOn(context.store, payload.intake) };
};
