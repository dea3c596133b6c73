import { close } from '../lifecycle/exhibition.ts';
import { exhibitionAct } from '../store/exhibition-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 办结 (§2.5, clock E3). */
export const closeExhibitionCase: MutationResolvers['closeExhibitionCase'] = (_, { input }, context) =>
  exhibitionAct(context, 'closeExhibitionCase', input, () => ({ decide: (facts) => close(input, facts) }));
