import { openDatabase } from '../data/database.ts';
import { ensureWorld } from '../data/ensure-world.ts';
import { loadSecrets } from '#platform/secrets.ts';
import { openServices } from '#platform/services.ts';
import type { Services } from '#platform/subgraph.ts';
import { frontOf, type Front } from './front.ts';
import type { Options } from './options.ts';
import { forgetServer } from './server-file.ts';

/** Everything behind the gateway of one process: database, world, services, and what the gateway adds because of them. */
export interface Stack extends Front {
  readonly services: Services;
  readonly stop: () => Promise<void>;
}

/**
 * Starts it, and ends what it started when it fails or is given up.
 * @param connections how many the embedded server shall accept; its usual number when left out
 * @throws Error in both languages
 */
export async function startStack(options: Options, stop: AbortSignal, connections?: number): Promise<Stack> {
  const secrets = await loadSecrets(options.data);
  const database = await openDatabase({ dataDir: options.data, databaseUrl: process.env['DATABASE_URL'], secrets, connections });
  try {
    stop.throwIfAborted();
    await ensureWorld(database, { ...options, secrets }, stop);
  } catch (error) {
    await database.stop();
    throw error;
  }
  const { services, end } = openServices(database.connections, secrets);
  return {
    services,
    ...frontOf(services, options.data),
    stop: async () => {
      await forgetServer(options.data);
      await end();
      await database.stop();
    },
  };
}
