import { join } from 'node:path';
import { createAdmin } from '#platform/db.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Database } from './database.ts';
import { showProgress } from './progress.ts';
import { sealWith } from '../subgraphs/complaints/store/seal.ts';
import { USUAL_WORLD } from './world-options.ts';
import { loadWorld, worldOf } from './world.ts';

export interface WorldChoice {
  readonly data: string;
  readonly cases: number | null;
  readonly seed: number | null;
  readonly secrets: Secrets;
}

/**
 * The demo world before anything is served: loaded at the first start, begun again when a load was killed, left alone when
 * it is there. An own server (DATABASE_URL) gets none unless it is asked for, and is never served half loaded.
 */
export async function ensureWorld(database: Database, { data, secrets, ...asked }: WorldChoice, signal?: AbortSignal): Promise<void> {
  const sql = createAdmin(database.admin);
  const found = await worldOf(sql).finally(() => sql.end());
  const chosen = asked.cases !== null || asked.seed !== null;
  if (!database.embedded && !chosen && found?.state !== 'LOADING') return;
  if (found?.state === 'READY' && !chosen) return;
  const { seed, cases, today } = found?.state === 'READY' ? found : USUAL_WORLD;
  const wanted = { seed: asked.seed ?? seed, cases: asked.cases ?? cases, today: today ?? USUAL_WORLD.today };
  const progress = showProgress('World · 演示数据', wanted.cases);
  try {
    await loadWorld(database.admin, {
      ...wanted,
      seal: sealWith(Buffer.from(secrets.vault, 'base64url')),
      onProgress: progress.update,
      signal,
      knownAnswersFile: join(data, 'known-answers.json'),
    });
  } finally {
    progress.stop();
  }
}
