import { perform, userErrors } from '#platform/mutation.ts';
import { bring } from '../lifecycle/legislation.ts';
import { stepInstrument } from '../store/instrument-steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 施行 (R0.3): of a first version, or of one whose predecessor no longer holds. */
export const bringIntoForce: MutationResolvers['bringIntoForce'] = async (_, { input }, context) => {
  const outcome = await perform(context, 'bringIntoForce', input, stepInstrument(bring, input, context.viewer));
  const instrument = outcome.ok ? await context.store.instruments.byId.load(outcome.value.id) : null;
  return { instrument, userErrors: userErrors(outcome) };
};
