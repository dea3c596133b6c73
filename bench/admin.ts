import { join } from 'node:path';
import { DATABASE } from '#platform/database-url.ts';
import { createAdmin, type Connection } from '#platform/db.ts';
import { runningEmbedded } from '#platform/embedded.ts';
import { loadSecrets } from '#platform/secrets.ts';

/** The superuser of the embedded database that runs on a data folder. */
export async function adminOf(data: string): Promise<Connection> {
  const { superuser } = await loadSecrets(data, {});
  const server = runningEmbedded({ dataDir: join(data, 'postgres'), password: superuser });
  if (!server) throw new Error(`No embedded database runs on ${data}. ${data} 上没有运行中的内置数据库。`);
  return { ...server, database: DATABASE };
}

/** So that no contender pays for what the load of the world left to do. */
export async function settle(admin: Connection): Promise<void> {
  const sql = createAdmin(admin);
  try {
    await sql`vacuum analyze`;
    await sql`checkpoint`;
  } finally {
    await sql.end();
  }
}
