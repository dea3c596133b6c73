import { decideMeasure } from '../lifecycle/measures.ts';
import { measureAct } from '../store/measure-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 批准措施 (行政强制法 §18). */
export const approveMeasure: MutationResolvers['approveMeasure'] = (_, { input }, context) =>
  measureAct(context, 'approveMeasure', input, (facts, measure) => decideMeasure(input, facts, measure, context.viewer.subject));
