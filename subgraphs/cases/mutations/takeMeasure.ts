import { takeMeasure as take } from '../lifecycle/measures.ts';
import { measureAct } from '../store/measure-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 实施措施 (R1.2). */
export const takeMeasure: MutationResolvers['takeMeasure'] = (_, { input }, context) =>
  measureAct(context, 'takeMeasure', input, (facts, measure) => take(input, facts, measure));
