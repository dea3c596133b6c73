import { recordNotarisation as decided } from '../lifecycle/mediation.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记协议公证 (annex A2). */
export const recordNotarisation: MutationResolvers['recordNotarisation'] = (_, { input }, context) =>
  caseAct(context, 'recordNotarisation', input, ({ store }) => ({
    decide: (facts, { disposition }) => decided(input, { ...facts, disposition }),
    write: async ({ on }, row) => {
      const { deedNo, notary } = input;
      const deed = {
        kind: 'NOTARIAL_DEED',
        title: '公证书',
        docNo: deedNo,
        content: notary,
        madeOn: on,
        origin: 'THIRD_PARTY',
        shared: true,
      } as const;
      await store.papers.add(row, deed);
    },
  }));
