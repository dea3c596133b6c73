import { serveRefusal as rule } from '../lifecycle/intake.ts';
import { intakeAct } from '../store/intake-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 送达不予受理、不予立案通知 (annexes A1, A2). */
export const serveRefusal: MutationResolvers['serveRefusal'] = (_, { input }, context) =>
  intakeAct(context, 'serveRefusal', input, () => ({ decide: (facts) => rule(input, facts) }));
