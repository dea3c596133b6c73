import { nextDue } from '#law/complaints.ts';
import { refuse, type Outcome } from '#platform/outcome.ts';
import { inTurn } from '#platform/turns.ts';
import type { ReceiveFacts, Received } from '../lifecycle/intake-new.ts';
import { because } from '../lifecycle/intake-refusals.ts';
import type { IntakeRow } from '../tables.ts';
import type { Acting } from './acts.ts';

/** A matter out of a complaint (R18.3): who puts it on record has taken the complaint, and it leads to one matter only. */
export async function outOfComplaint(
  { complaintId, on }: { readonly complaintId?: string | null | undefined; readonly on: string },
  facts: ReceiveFacts,
  { store, db }: Acting,
  judge: (facts: ReceiveFacts) => Outcome<Received>,
): Promise<Outcome<Received>> {
  if (complaintId == null) return judge(facts);
  await inTurn(db, 'clue_of_complaint', complaintId);
  const complaint = await store.complaint(complaintId);
  const decided = judge({ ...facts, complaint });
  if (!decided.ok) return decided;
  if (await store.intakes.hasComplaint(complaintId)) return refuse(because('COMPLAINT_ELSEWHERE', 'complaintId'));
  if (complaint?.status === 'TRANSFERRED') await store.moveComplaint(complaintId, null, 'ACKNOWLEDGED', on, nextDue('ACKNOWLEDGED', on));
  return decided;
}

/** Tells the complaint that a matter came from that it was not docketed, in the same transaction. */
export async function complaintNotDocketed(
  { store }: Pick<Acting, 'store'>,
  { originComplaintId }: Pick<IntakeRow, 'originComplaintId'>,
  on: string,
): Promise<void> {
  if (originComplaintId !== null) await store.moveComplaint(originComplaintId, null, 'NOT_DOCKETED', on, nextDue('NOT_DOCKETED', on));
}
