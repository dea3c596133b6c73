import { serve } from '../lifecycle/infringement.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 送达请求书副本 (annex A1): the proof of service goes to the main volume. */
export const serveCase: MutationResolvers['serveCase'] = (_, { input }, context) =>
  caseAct(context, 'serveCase', input, ({ store }) => ({
    decide: async (facts, row) => serve(input, facts, await store.clocks.timed(row)),
    write: async (taken, row) => {
      const { on, delivery, deliveredTo } = input;
      const served = { servedOn: on, delivery: delivery ?? 'DIRECT', deliveredTo: deliveredTo ?? row.respondent };
      await store.papers.add(row, {
        kind: 'SERVICE_RECEIPT',
        title: '请求书副本送达回证',
        madeOn: on,
        origin: 'OFFICE',
        shared: true,
        ...served,
      });
      await store.papers.serveRequest(row.id, served);
      if (taken.period) await store.clocks.decided(row, taken.period);
      await store.clocks.retime(row, taken);
    },
  }));
