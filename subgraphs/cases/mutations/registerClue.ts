import { registerClue as register } from '../lifecycle/intake-new.ts';
import { warningsOn } from '../store/docketing.ts';
import { newIntake } from '../store/intake-acts.ts';
import { outOfComplaint } from '../store/intake-complaint.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 线索登记 (annex A3): who registers a clue from a complaint has taken the complaint; it becomes one clue only. */
export const registerClue: MutationResolvers['registerClue'] = async (_, { input }, context) => {
  const payload = await newIntake(context, 'registerClue', input, (facts, acting) =>
    outOfComplaint(input, facts, acting, (known) => register(input, known)),
  );
  return { ...payload, warnings: await warningsOn(context.store, payload.intake) };
};
