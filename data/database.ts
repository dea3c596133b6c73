import { join } from 'node:path';
import { bootstrap, type Connections } from '#platform/bootstrap.ts';
import type { Connection } from '#platform/db.ts';
import { startEmbedded } from '#platform/embedded.ts';
import { OWNER } from '#platform/roles.ts';
import type { Secrets } from '#platform/secrets.ts';
import { connectionOfUrl, DATABASE } from '#platform/database-url.ts';
import { migrate } from './migrate.ts';
import { showProgress } from './progress.ts';

export interface DatabaseOptions {
  /** folder of data and keys; the cluster lies in its `postgres` */
  readonly dataDir: string;
  /** an own server (DATABASE_URL) instead of the embedded one; its user must be allowed to make roles and databases */
  readonly databaseUrl?: string | undefined;
  readonly secrets: Secrets;
  /** how many connections the embedded server accepts; its usual number when left out */
  readonly connections?: number | undefined;
}

export interface Database {
  /** superuser on the graph's database: loads worlds, never serves requests */
  readonly admin: Connection;
  readonly connections: Connections;
  /** whether the server is ours and ends with us */
  readonly embedded: boolean;
  readonly stop: () => Promise<void>;
}

/** Server, roles, schema. */
const STEPS = 3;

/** A server with roles, database and the newest schema; starts the embedded one unless a URL is given. */
export async function openDatabase({ dataDir, databaseUrl, secrets, connections: most }: DatabaseOptions): Promise<Database> {
  const progress = showProgress('Database · 数据库', STEPS);
  progress.update(0);
  const server = databaseUrl
    ? { connection: connectionOfUrl(databaseUrl), stop: async () => undefined }
    : await startEmbedded({
        dataDir: join(dataDir, 'postgres'),
        password: secrets.superuser,
        settings: most === undefined ? {} : { max_connections: String(most) },
      });
  const stop = async (): Promise<void> => void (await server.stop());
  try {
    progress.update(1);
    const database = databaseUrl ? server.connection.database : DATABASE;
    // the graph's own database may not be there yet: every server has one called postgres
    const connections = await bootstrap({ ...server.connection, database: 'postgres' }, { database, secret: secrets.database });
    progress.update(2);
    await migrate(connections.connectionOf(OWNER));
    progress.update(STEPS);
    return { admin: { ...server.connection, database }, connections, embedded: !databaseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    progress.stop();
  }
}
