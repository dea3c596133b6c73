import { beginDeliberation as decided } from '../lifecycle/deliberation.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 提交合议 (annex A1). */
export const beginDeliberation: MutationResolvers['beginDeliberation'] = (_, { input }, context) =>
  caseAct(context, 'beginDeliberation', input, () => ({ decide: (facts) => decided(input, facts) }));
