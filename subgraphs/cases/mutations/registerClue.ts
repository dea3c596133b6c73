import { registerClue as register } from '../lifecycle/intake-new.ts';
import { warningsOn } from '../store/docketing.ts';
import { newIntake } from '../store/intake-acts.ts';
import { outOfComplaint } from '../store/intake-complaint.ts';
import { outOfReferral } from '../store/intake-referral.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 线索登记 (annex A3): who registers a clue from a complaint has taken the complaint; it, or a referral, becomes one clue only. */
export const registerClue: MutationResolvers['registerClue'] = async (_, { input }, context) => {
  const payload = await newIntake(context, 'registerClue', input, (facts, acting) =>
    outOfReferral(input, facts, acting, (known) => outOfComplaint(input, known, acting, (all) => register(input, all))),
  );
  return { ...payload, warnings: await warningsOn(context.store, payload.intake) };
};
