import { addInternalRecord as decided } from '../lifecycle/deliberation.ts';
import { insideAct } from '../store/inside.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 归入副卷 (R17.2). */
export const addInternalRecord: MutationResolvers['addInternalRecord'] = (_, { input }, context) =>
  insideAct(context, 'addInternalRecord', input, (facts) => decided(input, facts));
