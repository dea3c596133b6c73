import { perform, userErrors } from '#platform/mutation.ts';
import { stepBase } from '../store/contact-steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 列入当地机制 (R13.3): the office decides on its own mechanism. */
export const listBaseLocally: MutationResolvers['listBaseLocally'] = async (_, { input }, context) => {
  const outcome = await perform(context, 'listBaseLocally', input, stepBase('LISTED_LOCAL', input, context.viewer));
  return { base: outcome.ok ? await context.store.contacts.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
