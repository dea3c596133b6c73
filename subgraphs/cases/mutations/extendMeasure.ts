import { extendMeasure as extend } from '../lifecycle/measures.ts';
import { measureAct } from '../store/measure-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 延长措施期限 (行政强制法 §25): its own clock goes on, those of other measures stay. */
export const extendMeasure: MutationResolvers['extendMeasure'] = (_, { input }, context) =>
  measureAct(context, 'extendMeasure', input, (facts, measure) => extend(input, facts, measure));
