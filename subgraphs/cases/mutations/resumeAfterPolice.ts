import { resume } from '../lifecycle/police-waiting.ts';
import { transferAct } from '../store/transfer-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 恢复行政办理 (annexes A3 and A5; C4). */
export const resumeAfterPolice: MutationResolvers['resumeAfterPolice'] = async (_, { input }, context) => {
  const done = await transferAct(context, 'resumeAfterPolice', input, async (row, facts, { store }, file) =>
    resume(input, row, facts, {
      penalty: await store.penalties.of.load(row.caseId),
      transfers: await store.cooperation.transfers.ofCase.load(row.caseId),
      timed: await store.clocks.timed(file),
    }),
  );
  return { ...done, case: done.policeTransfer ? await context.store.byId.load(done.policeTransfer.caseId) : null };
};
