import { receive } from '../lifecycle/intake-new.ts';
import { warningsOn } from '../store/docketing.ts';
import { newIntake } from '../store/intake-acts.ts';
import { outOfComplaint } from '../store/intake-complaint.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 收案 (annexes A1, A2), also out of a complaint (R18.3). */
export const receiveRequest: MutationResolvers['receiveRequest'] = async (_, { input }, context) => {
  const payload = await newIntake(context, 'receiveRequest', input, (facts, acting) =>
    outOfComplaint(input, facts, acting, (known) => receive(input, known)),
  );
  return { ...payload, warnings: await warningsOn(context.store, payload.intake) };
};
