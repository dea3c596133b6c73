import { join } from 'node:path';
import { loadSecrets } from '#platform/secrets.ts';
import { sealWith } from '../subgraphs/complaints/store/seal.ts';
import { openDatabase } from './database.ts';
import { showProgress } from './progress.ts';
import { loadWorld } from './world.ts';
import { readWorldOptions, WORLD_HELP } from './world-options.ts';

async function main(): Promise<void> {
  const { seed, cases, today, data, help } = readWorldOptions(process.argv.slice(2));
  if (help) return void process.stdout.write(WORLD_HELP);
  const secrets = await loadSecrets(data);
  const database = await openDatabase({ dataDir: data, databaseUrl: process.env['DATABASE_URL'], secrets });
  const progress = showProgress('World · 演示数据', cases);
  try {
    const seal = sealWith(Buffer.from(secrets.vault, 'base64url'));
    const knownAnswersFile = join(data, 'known-answers.json');
    const { digest, fresh } = await loadWorld(database.admin, { seed, cases, today, seal, knownAnswersFile, onProgress: progress.update });
    progress.stop();
    const said = fresh ? `Loaded. Known answers: ${knownAnswersFile}. 载入完成。` : 'It was there already. 该演示数据已存在。';
    process.stdout.write(`${said}\nseed ${seed} · ${cases} cases · ${today} · ${digest}\n`);
  } finally {
    progress.stop();
    await database.stop();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
