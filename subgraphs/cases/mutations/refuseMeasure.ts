import { decideMeasure } from '../lifecycle/measures.ts';
import { measureAct } from '../store/measure-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 不予批准措施 (R1.2). */
export const refuseMeasure: MutationResolvers['refuseMeasure'] = (_, { input }, context) =>
  measureAct(context, 'refuseMeasure', input, (facts, measure) =>
    decideMeasure(input, facts, measure, context.viewer.subject, input.refusal),
  );
