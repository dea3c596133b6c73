import { perform, userErrors } from '#platform/mutation.ts';
import { consult } from '../lifecycle/legislation.ts';
import { stepInstrument } from '../store/instrument-steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 征求意见 (R0.3): the draft opens to the public. */
export const publishConsultation: MutationResolvers['publishConsultation'] = async (_, { input }, context) => {
  const outcome = await perform(context, 'publishConsultation', input, stepInstrument(consult, input, context.viewer));
  const instrument = outcome.ok ? await context.store.instruments.byId.load(outcome.value.id) : null;
  return { instrument, userErrors: userErrors(outcome) };
};
