import { decideMeasure } from '../lifecycle/measures.ts';
import { caseAct } from '../store/acts.ts';
import { measureAct } from '../store/measure-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 批准措施 (行政强制法 §18). */
export const approveMeasure: MutationResolvers['approveMeasure'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'approveMeasure', input, (acting) =>
    measureAct(acting, input.measureId, (facts, measure) => decideMeasure(input, facts, measure, acting.viewer.subject)),
  );
  return { ...payload, measure: payload.case && (await context.store.measures.byId.load(input.measureId)) };
};
