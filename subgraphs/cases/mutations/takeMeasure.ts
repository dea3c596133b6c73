import { takeMeasure as take } from '../lifecycle/measures.ts';
import { caseAct } from '../store/acts.ts';
import { measureAct } from '../store/measure-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 实施措施 (R1.2). */
export const takeMeasure: MutationResolvers['takeMeasure'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'takeMeasure', input, (acting) =>
    measureAct(acting, input.measureId, (facts, measure) => take(input, facts, measure)),
  );
  return { ...payload, measure: payload.case && (await context.store.measures.byId.load(input.measureId)) };
};
