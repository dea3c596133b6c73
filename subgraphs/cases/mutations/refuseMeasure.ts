import { decideMeasure } from '../lifecycle/measures.ts';
import { caseAct } from '../store/acts.ts';
import { measureAct } from '../store/measure-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 不予批准措施 (R1.2). */
export const refuseMeasure: MutationResolvers['refuseMeasure'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'refuseMeasure', input, (acting) =>
    measureAct(acting, input.measureId, (facts, measure) => decideMeasure(input, facts, measure, acting.viewer.subject, input.refusal)),
  );
  return { ...payload, measure: payload.case && (await context.store.measures.byId.load(input.measureId)) };
};
