import { apply } from '../lifecycle/courts.ts';
import { extractOf } from '../lifecycle/package.ts';
import { caseActMaking } from '../store/making.ts';
import { placeOf } from '../store/steps.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 申请司法确认 (R9.6; M3): the agreement itself goes to the court, not the case. */
export const applyJudicialConfirmation: MutationResolvers['applyJudicialConfirmation'] = async (_, { input }, context) => {
  const { courtId, on, terms } = input;
  const { made, ...payload } = await caseActMaking(
    context,
    'applyJudicialConfirmation',
    input,
    ({ cooperation }) => cooperation.confirmations,
    ({ store: { cooperation, decisions } }, id) => ({
      decide: async (facts, { id: caseId, disposition, concludedOn }) => {
        const [court] = await cooperation.partners.standing([courtId], on);
        const running = await cooperation.confirmations.has(caseId, 'APPLIED', 'CONFIRMED');
        // an agreement that was imported without its paper was signed when the case was concluded
        const signedOn = (await decisions.of.load(caseId))?.decidedOn ?? concludedOn;
        return apply(input, { ...facts, disposition, signedOn, isCourt: court?.kind === 'COURT', running });
      },
      write: async ({ agreedOn, dueOn }, row) => {
        const sent = { extract: extractOf(row, input.facts), terms: terms.trim(), agreedOn, appliedOn: on, dueOn };
        await cooperation.confirmations.insert({ id, ...placeOf(row), partnerId: courtId, ...sent, status: 'APPLIED' });
      },
    }),
  );
  return { ...payload, judicialConfirmation: made };
};
