import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Connection } from '#platform/db.ts';
import { startEmbedded, type Embedded } from '#platform/embedded.ts';

export interface TestCluster {
  /** superuser, database `postgres` */
  readonly connection: Connection;
  /** from which `bootstrap` derives the roles' passwords */
  readonly secret: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** What a server that lives for one test run may forgo. */
export const UNSAFE_BUT_FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: '100',
};

/** A folder of its own that the server's user can reach. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'patent-graph-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** One cluster in a new temporary folder; `stop` removes it. */
export async function createCluster(settings: Record<string, string> = {}): Promise<Embedded & TestCluster> {
  const folder = temporaryFolder();
  const secret = randomBytes(16).toString('hex');
  const server = await startEmbedded({ dataDir: path.join(folder, 'db'), password: secret, settings: { ...UNSAFE_BUT_FAST, ...settings } });
  const stop = async () => {
    const code = await server.stop();
    rmSync(folder, { recursive: true, force: true });
    return code;
  };
  return { ...server, secret, stop };
}

/** vitest's global setup: one server for the whole run; tests take it with `inject('cluster')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { connection, secret, stop } = await createCluster();
  project.provide('cluster', { connection, secret });
  return async () => {
    await stop();
  };
}
