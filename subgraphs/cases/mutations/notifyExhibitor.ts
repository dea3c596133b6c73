import { notify } from '../lifecycle/exhibition.ts';
import { exhibitionAct } from '../store/exhibition-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 通知被投诉人 (§2.5, clock E2). */
export const notifyExhibitor: MutationResolvers['notifyExhibitor'] = (_, { input }, context) =>
  exhibitionAct(context, 'notifyExhibitor', input, () => ({ decide: (facts) => notify(input, facts) }));
