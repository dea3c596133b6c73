import { correctParty as rule } from '../lifecycle/parties.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 更正当事人 (R6.4). */
export const correctParty: MutationResolvers['correctParty'] = (_, { input }, context) =>
  caseAct(context, 'correctParty', input, ({ store }) => ({
    decide: async (facts, row) => rule(input, { ...row, ...facts }, await store.parties.one(row.id, input.partyId)),
    write: ({ party }) => store.parties.correct(input.partyId, party),
  }));
