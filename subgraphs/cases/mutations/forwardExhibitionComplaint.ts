import { forward } from '../lifecycle/exhibition.ts';
import { exhibitionAct } from '../store/exhibition-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 移交 (§2.5, clock E1). */
export const forwardExhibitionComplaint: MutationResolvers['forwardExhibitionComplaint'] = (_, { input }, context) =>
  exhibitionAct(context, 'forwardExhibitionComplaint', input, () => ({ decide: (facts) => forward(input, facts) }));
