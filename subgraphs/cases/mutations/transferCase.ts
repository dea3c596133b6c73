import { transfer } from '../lifecycle/handling.ts';
import { caseAct } from '../store/acts.ts';
import { tellResult } from '../store/complaint-result.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 移送 (annexes A1, A3): the complaint it came from learns that this office has done with it. */
export const transferCase: MutationResolvers['transferCase'] = (_, { input }, context) =>
  caseAct(context, 'transferCase', input, ({ store }) => ({
    decide: async (facts, row) => {
      const target = input.toAgencyId == null ? null : await store.office(input.toAgencyId);
      const transfers = await store.cooperation.transfers.ofCase.load(row.id);
      const measures = await store.measures.of.load(row.id);
      return transfer(input, facts, { target, transfers, measures, running: await store.parties.runningClocks(row.id) });
    },
    write: ({ on }, row) => tellResult(store, row, on),
  }));
