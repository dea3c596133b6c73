import { recordHearing as decided } from '../lifecycle/hearing.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 登记口头审理 (annex A1, I6): its record goes to the main volume. */
export const recordHearing: MutationResolvers['recordHearing'] = (_, { input }, context) =>
  caseAct(context, 'recordHearing', input, ({ store }) => ({
    decide: async (facts, row) => decided(input, facts, (await store.papers.fixedHearing(row.id))?.scheduledOn ?? null),
    write: async ({ on }, row) => {
      const { petitioner, respondent } = input;
      await store.papers.endHearing(row.id, { status: 'HELD', petitioner, respondent, recordSignedOn: on });
      await store.papers.add(row, { kind: 'HEARING_RECORD', title: '口头审理笔录', madeOn: on, origin: 'OFFICE', shared: true });
    },
  }));
