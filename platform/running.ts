import { join } from 'node:path';
import { connectionsOf } from './bootstrap.ts';
import { runningEmbedded, startEmbedded } from './embedded.ts';
import { loadSecrets } from './secrets.ts';
import { connectionOfUrl, DATABASE } from './database-url.ts';
import { openServices } from './services.ts';
import type { Services } from './subgraph.ts';

const FEW = { max: 2 };

/**
 * Services beside whatever already runs: an own server (DATABASE_URL), the embedded one of a running process, or, when the
 * data folder is at rest, an embedded one for as long as this command takes.
 */
export async function openRunning(
  data: string,
  env: NodeJS.ProcessEnv = process.env,
  limits = FEW,
): Promise<{ services: Services; close: () => Promise<void> }> {
  const secrets = await loadSecrets(data, env);
  const folder = { dataDir: join(data, 'postgres'), password: secrets.superuser };
  const url = env['DATABASE_URL'];
  const running = url ? connectionOfUrl(url) : runningEmbedded(folder);
  const own = running ? undefined : await startEmbedded(folder);
  const server = running ?? own?.connection;
  if (!server) throw new Error('No database. 没有数据库。');
  const connections = connectionsOf(server, { database: url ? server.database : DATABASE, secret: secrets.database });
  const { services, end } = openServices(connections, secrets, limits);
  return {
    services,
    close: async () => {
      await end();
      await own?.stop();
    },
  };
}
