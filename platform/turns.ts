import { sql } from 'drizzle-orm';
import type { Db } from './db.ts';

/**
 * Waits for everybody who has the same turn, and lets the next in when this transaction ends: what is read from here on stays true.
 * @param what whose turns these are, such as `complaint_no` @param key one row or series among them; an id in any letter case
 */
export async function inTurn(db: Db, what: string, key = ''): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${what} ${key.toLowerCase()}`}, 0))`);
}
