import { sql } from 'drizzle-orm';
import { isId, loadOne } from '#platform/batch.ts';
import type { Db } from '#platform/db.ts';
import type { IntakeRow } from '../tables.ts';

/** What became of a partner's referral: no more than that, to whoever sent it and whoever it was sent to (R9.4). */
export interface BecameOf {
  readonly referralId: string;
  readonly matterId: string;
  readonly receivedOn: string;
  readonly status: IntakeRow['status'];
  readonly decidedOn: string | null;
}

/** The partner sees no intake, and an office none that went elsewhere since: a function tells both what became of it. */
export const takenUpStore = (db: Db) => ({
  of: loadOne<BecameOf>(
    async (ids) => [
      ...(await db.execute<BecameOf & Record<string, unknown>>(
        sql`select referral_id as "referralId", matter_id as "matterId", received_on as "receivedOn", status, decided_on as "decidedOn"
            from cases.taken_up(${sql.param(ids.filter(isId))}::uuid[])`,
      )),
    ],
    ({ referralId }) => referralId,
  ),
});
