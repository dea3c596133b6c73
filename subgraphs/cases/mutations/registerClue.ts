import { nextDue } from '#law/complaints.ts';
import { refuse } from '#platform/outcome.ts';
import { inTurn } from '#platform/turns.ts';
import { because } from '../lifecycle/intake-refusals.ts';
import { registerClue as register } from '../lifecycle/intake-new.ts';
import { warningsOn } from '../store/docketing.ts';
import { newIntake } from '../store/intake-acts.ts';
import type { MutationResolvers } from '../types.generated.ts';

/** 线索登记 (annex A3): who registers a clue from a complaint has taken the complaint; it becomes one clue only. */
export const registerClue: MutationResolvers['registerClue'] = async (_, { input }, context) => {
  const { complaintId, on } = input;
  const payload = await newIntake(context, 'registerClue', input, async (facts, { store, db }) => {
    if (complaintId == null) return register(input, facts);
    await inTurn(db, 'clue_of_complaint', complaintId);
    const complaint = await store.complaint(complaintId);
    const decided = register(input, { ...facts, complaint });
    if (!decided.ok) return decided;
    if (await store.intakes.hasComplaint(complaintId)) return refuse(because('COMPLAINT_ELSEWHERE', 'complaintId'));
    if (complaint?.status === 'TRANSFERRED') await store.moveComplaint(complaintId, null, 'ACKNOWLEDGED', on, nextDue('ACKNOWLEDGED', on));
    return decided;
  });
  return { ...payload, warnings: await warningsOn(context.store, payload.intake) };
};
