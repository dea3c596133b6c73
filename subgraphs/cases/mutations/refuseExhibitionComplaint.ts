import { refuseComplaint } from '../lifecycle/exhibition.ts';
import { exhibitionAct } from '../store/exhibition-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 不予受理 (§2.5). */
export const refuseExhibitionComplaint: MutationResolvers['refuseExhibitionComplaint'] = (_, { input }, context) =>
  exhibitionAct(context, 'refuseExhibitionComplaint', input, () => ({ decide: (facts) => refuseComplaint(input, facts) }));
