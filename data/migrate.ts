import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as apply } from 'drizzle-orm/postgres-js/migrator';
import { createAdmin, type Connection } from '#platform/db.ts';

const FOLDER = fileURLToPath(new URL('migrations', import.meta.url));
/** Any number, the same in every version: who holds it migrates, everybody else waits. */
const LOCK = 770_002;

/** Brings a database to the newest schema, as its owner. Any number of processes may do so at once. */
export async function migrate(owner: Connection): Promise<void> {
  const sql = createAdmin(owner);
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await apply(drizzle(sql), { migrationsFolder: FOLDER, migrationsSchema: 'platform_migrations' });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
