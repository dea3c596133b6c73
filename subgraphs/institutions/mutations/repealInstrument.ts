import { perform, userErrors } from '#platform/mutation.ts';
import { repeal } from '../lifecycle/legislation.ts';
import { stepInstrument } from '../store/instrument-steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 废止 (R0.3): what held until then stays to be read for past days. */
export const repealInstrument: MutationResolvers['repealInstrument'] = async (_, { input }, context) => {
  const outcome = await perform(context, 'repealInstrument', input, stepInstrument(repeal, input, context.viewer));
  const instrument = outcome.ok ? await context.store.instruments.byId.load(outcome.value.id) : null;
  return { instrument, userErrors: userErrors(outcome) };
};
