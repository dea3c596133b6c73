import { scheduleHearing as decided } from '../lifecycle/hearing.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 确定口头审理 (annex A1, I5). */
export const scheduleHearing: MutationResolvers['scheduleHearing'] = (_, { input }, context) =>
  caseAct(context, 'scheduleHearing', input, ({ store }) => ({
    decide: (facts) => decided(input, facts),
    write: async ({ on }, row) => {
      const { scheduledOn, venue } = input;
      await store.papers.fixHearing(row, { noticedOn: on, scheduledOn, venue });
      const notice = { kind: 'HEARING_NOTICE', title: '口头审理通知书', madeOn: on, origin: 'OFFICE', shared: true } as const;
      await store.papers.add(row, { ...notice, content: `${scheduledOn} ${venue}` });
    },
  }));
