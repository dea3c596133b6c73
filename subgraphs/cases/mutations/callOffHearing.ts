import { callOffHearing as decided } from '../lifecycle/hearing.ts';
import { caseAct } from '../store/acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 取消口头审理 (annex A1). */
export const callOffHearing: MutationResolvers['callOffHearing'] = (_, { input }, context) =>
  caseAct(context, 'callOffHearing', input, ({ store }) => ({
    decide: (facts) => decided(input, facts),
    write: (_taken, row) => store.papers.endHearing(row.id, { status: 'CALLED_OFF' }),
  }));
