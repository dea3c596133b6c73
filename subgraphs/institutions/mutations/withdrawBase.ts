import { perform, userErrors } from '#platform/mutation.ts';
import { stepBase } from '../store/contact-steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 退出 (R13.4): a local base by its office, a national one by the national office, with a reason. */
export const withdrawBase: MutationResolvers['withdrawBase'] = async (_, { input }, context) => {
  const outcome = await perform(context, 'withdrawBase', input, stepBase('WITHDRAWN', input, context.viewer));
  return { base: outcome.ok ? await context.store.contacts.byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
};
