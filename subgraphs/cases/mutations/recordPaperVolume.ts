import { listVolume } from '../lifecycle/archives.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记纸质案卷 (R17.4). */
export const recordPaperVolume: MutationResolvers['recordPaperVolume'] = (_, { input }, context) =>
  caseAct(context, 'recordPaperVolume', input, ({ store: { archives } }) => ({
    decide: (facts) => listVolume(input, facts),
    write: ({ on }, row) => {
      const papers = input.papers.map(({ title, pages }) => ({ title: title.trim(), pages }));
      return archives.listVolume(row, { recordedOn: on, location: input.location.trim(), boxNo: input.boxNo.trim(), papers });
    },
  }));
