import { warningsOn } from '../store/docketing.ts';
import { docketReceived } from '../store/docket-received.ts';
import { intakeAct } from '../store/intake-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 立案 of a received request or clue (annexes A1 to A3): the case takes the id of the intake, and a number. */
export const docketRequest: MutationResolvers['docketRequest'] = async (_, { input }, context) => {
  const { intake, userErrors } = await intakeAct(context, 'docketRequest', input, (acting) => docketReceived(acting, input));
  const row = intake ? await context.store.byId.load(intake.id) : null;
  return { case: row, warnings: await warningsOn(context.store, row), userErrors };
};
