import { serveDecision as decided } from '../lifecycle/decisions.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 送达处理决定 (I10). */
export const serveDecision: MutationResolvers['serveDecision'] = async (_, { input }, context) => {
  const payload = await caseAct(context, 'serveDecision', input, ({ store }) => ({
    decide: async (facts, row) => decided(input, facts, await store.decisions.of.load(row.id)),
    write: async ({ on }, row) => {
      const { delivery, deliveredTo } = input;
      await store.decisions.serve(row.id, { servedOn: on, delivery });
      const receipt = { kind: 'SERVICE_RECEIPT', title: '结案文书送达回证', madeOn: on, origin: 'OFFICE', shared: true } as const;
      await store.papers.add(row, { ...receipt, servedOn: on, delivery, deliveredTo });
    },
  }));
  return { ...payload, decision: payload.case && (await context.store.decisions.of.load(payload.case.id)) };
};
