import { perform, userErrors } from '#platform/mutation.ts';
import { stepBase } from '../store/contact-steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 审核 (R13.3): the office finds that its nomination meets the conditions. */
export const reviewBase: MutationResolvers['reviewBase'] = async (_, { input }, context) => {
  const outcome = await perform(context, 'reviewBase', input, stepBase('REVIEWED', input, context.viewer));
  return { base: outcome.ok ? await context.store.contacts.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
