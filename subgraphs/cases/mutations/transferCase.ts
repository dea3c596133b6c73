import { transfer } from '../lifecycle/handling.ts';
import { caseAct } from '../store/acts.ts';
import { tellResult } from '../store/complaint-result.ts';
import { handOver, handoverFacts } from '../store/handovers.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 移送 (annexes A1, A3): the complaint it came from learns that this office has done with it, the receiving office gets an intake. */
export const transferCase: MutationResolvers['transferCase'] = (_, { input }, context) =>
  caseAct(context, 'transferCase', input, (acting) => ({
    decide: async (facts, row) => {
      const { store } = acting;
      const handover = await handoverFacts(acting, input, row);
      const transfers = await store.cooperation.transfers.ofCase.load(row.id);
      const measures = await store.measures.of.load(row.id);
      return transfer(input, facts, { ...handover, transfers, measures, running: await store.parties.runningClocks(row.id) });
    },
    write: async ({ on, sent }, row) => {
      await tellResult(acting.store, row, on);
      if (sent) await handOver(acting, row, sent, input.reason.trim());
    },
  }));
