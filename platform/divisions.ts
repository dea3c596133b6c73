import { sql } from 'drizzle-orm';
import type { Db } from './db.ts';

/** Whether a code names a division that we know: nothing may be placed anywhere else. */
export async function isDivision(db: Db, code: string): Promise<boolean> {
  const [row] = await db.execute<{ known: boolean }>(sql`select exists (select from platform.jurisdiction where code = ${code}) as known`);
  return row?.known ?? false;
}
