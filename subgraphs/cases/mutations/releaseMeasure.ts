import { releaseMeasure as release } from '../lifecycle/measures.ts';
import { caseAct } from '../store/acts.ts';
import { measureAct } from '../store/measure-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 解除或没收 (行政强制法 §27, §28). */
export const releaseMeasure: MutationResolvers['releaseMeasure'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'releaseMeasure', input, (acting) =>
    measureAct(acting, input.measureId, (facts, measure) => release(input, facts, measure)),
  );
  return { ...payload, measure: payload.case && (await context.store.measures.byId.load(input.measureId)) };
};
