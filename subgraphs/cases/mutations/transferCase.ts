import { transfer } from '../lifecycle/handling.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 移送 (annexes A1, A3). */
export const transferCase: MutationResolvers['transferCase'] = (_, { input }, context) =>
  caseAct(context, 'transferCase', input, ({ store }) => ({
    decide: async (facts, row) => {
      const target = input.toAgencyId == null ? null : await store.office(input.toAgencyId);
      return transfer(input, facts, { target, running: await store.parties.runningClocks(row.id) });
    },
  }));
