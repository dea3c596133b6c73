import { resume } from '../lifecycle/transfer.ts';
import { transferAct } from '../store/transfer-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 恢复行政办理 (annexes A3 and A5). */
export const resumeAfterPolice: MutationResolvers['resumeAfterPolice'] = async (_, { input }, context) => {
  const done = await transferAct(context, 'resumeAfterPolice', input, async (row, facts, { store }) =>
    resume(input, row, facts, await store.penalties.of.load(row.caseId)),
  );
  return { ...done, case: done.policeTransfer ? await context.store.byId.load(done.policeTransfer.caseId) : null };
};
