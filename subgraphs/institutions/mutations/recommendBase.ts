import { perform, userErrors } from '#platform/mutation.ts';
import { stepBase } from '../store/contact-steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 推荐 (R13.4): the office or its province, with a reason. */
export const recommendBase: MutationResolvers['recommendBase'] = async (_, { input }, context) => {
  const outcome = await perform(context, 'recommendBase', input, stepBase('RECOMMENDED_NATIONAL', input, context.viewer));
  return { base: outcome.ok ? await context.store.contacts.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
