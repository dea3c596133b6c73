import { extendMeasure as extend } from '../lifecycle/measures.ts';
import { caseAct } from '../store/acts.ts';
import { measureAct } from '../store/measure-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 延长措施期限 (行政强制法 §25): its own clock goes on, those of other measures stay. */
export const extendMeasure: MutationResolvers['extendMeasure'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'extendMeasure', input, (acting) =>
    measureAct(acting, input.measureId, (facts, measure) => extend(input, facts, measure)),
  );
  return { ...payload, measure: payload.case && (await context.store.measures.byId.load(input.measureId)) };
};
