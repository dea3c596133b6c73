import { recordDeliberation as decided } from '../lifecycle/deliberation.ts';
import { insideAct } from '../store/inside.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记合议表决 (annex A1; 专利行政执法办法 §13). */
export const recordDeliberation: MutationResolvers['recordDeliberation'] = (_, { input }, context) =>
  insideAct(context, 'recordDeliberation', { ...input, officers: null }, (facts) => decided(input, facts));
