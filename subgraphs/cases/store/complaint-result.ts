import { nextDue } from '#law/complaints.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';

/** Tells the complaint that a case came from how it ended, in the same transaction; the centre's days to answer begin (R8.2). */
export async function tellResult(
  store: Pick<Store, 'moveComplaint'>,
  { id, originComplaintId }: Pick<CaseRow, 'id' | 'originComplaintId'>,
  on: string,
): Promise<void> {
  if (originComplaintId !== null) await store.moveComplaint(originComplaintId, id, 'RESULT_RECEIVED', on, nextDue('RESULT_RECEIVED', on));
}
