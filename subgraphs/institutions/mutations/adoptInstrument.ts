import { perform, userErrors } from '#platform/mutation.ts';
import { adopt } from '../lifecycle/legislation.ts';
import { stepInstrument } from '../store/instrument-steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 通过 (R0.3): with the day of promulgation. */
export const adoptInstrument: MutationResolvers['adoptInstrument'] = async (_, { input }, context) => {
  const outcome = await perform(context, 'adoptInstrument', input, stepInstrument(adopt, input, context.viewer));
  const instrument = outcome.ok ? await context.store.instruments.byId.load(outcome.value.id) : null;
  return { instrument, userErrors: userErrors(outcome) };
};
