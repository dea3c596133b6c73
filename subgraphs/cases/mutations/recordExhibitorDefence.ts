import { recordDefence } from '../lifecycle/exhibition.ts';
import { exhibitionAct } from '../store/exhibition-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记答辩 (§2.5). */
export const recordExhibitorDefence: MutationResolvers['recordExhibitorDefence'] = (_, { input }, context) =>
  exhibitionAct(context, 'recordExhibitorDefence', input, () => ({ decide: (facts) => recordDefence(input, facts) }));
