import { perform, userErrors } from '#platform/mutation.ts';
import { stepBase } from '../store/contact-steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 列入全国机制 (R13.4): the national office decides on a recommendation. */
export const listBaseNationally: MutationResolvers['listBaseNationally'] = async (_, { input }, context) => {
  const outcome = await perform(context, 'listBaseNationally', input, stepBase('LISTED_NATIONAL', input, context.viewer));
  return { base: outcome.ok ? await context.store.contacts.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
