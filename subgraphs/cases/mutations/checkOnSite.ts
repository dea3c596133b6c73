import { check } from '../lifecycle/exhibition.ts';
import { exhibitionAct } from '../store/exhibition-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 现场检查 (§2.5): the certificates of who checks stay locked until it is on record (R15.1). */
export const checkOnSite: MutationResolvers['checkOnSite'] = (_, { input }, context) =>
  exhibitionAct(context, 'checkOnSite', input, () => ({ decide: (facts) => check(input, facts) }));
