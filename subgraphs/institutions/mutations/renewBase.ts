import { perform, userErrors } from '#platform/mutation.ts';
import { stepBase } from '../store/contact-steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 续期 (R13.4): the national office confirms a national listing. */
export const renewBase: MutationResolvers['renewBase'] = async (_, { input }, context) => {
  const outcome = await perform(context, 'renewBase', input, stepBase('RENEWED', input, context.viewer));
  return { base: outcome.ok ? await context.store.contacts.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
