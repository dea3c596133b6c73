import { switchProcedure as rule } from '../lifecycle/handling.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 变更程序 (R8.3). */
export const switchProcedure: MutationResolvers['switchProcedure'] = (_, { input }, context) =>
  caseAct(context, 'switchProcedure', input, () => ({ decide: (facts, row) => rule(input, facts, row) }));
