import { receive } from '../lifecycle/intake-new.ts';
import { warningsOn } from '../store/docketing.ts';
import { newIntake } from '../store/intake-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 收案 (annexes A1, A2). */
export const receiveRequest: MutationResolvers['receiveRequest'] = async (_, { input }, context) => {
  const payload = await newIntake(context, 'receiveRequest', input, (facts) => Promise.resolve(receive(input, facts)));
  return { ...payload, warnings: await warningsOn(context.store, payload.intake) };
};
