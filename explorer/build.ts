import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';

const HELP = `Builds the explorer into explorer/dist when its sources or the lock file changed. 构建查询工作台(仅在源文件有变化时)。

node explorer/build.ts [--force] [--help]
`;
const FOLDER = import.meta.dirname;
const PROJECT = dirname(FOLDER);
/** outside of what is served, and gone with every new installation of the packages */
const STAMP = join(PROJECT, 'node_modules/.cache/patent-enforcement-graph/explorer.sha256');

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const sources: string[] = [];
  for await (const file of glob('**/*.*', { cwd: FOLDER, exclude: (name) => name === 'dist' })) sources.push(join(FOLDER, file));
  for (const file of [...sources.toSorted(), join(PROJECT, 'package-lock.json')]) {
    hash
      .update(`${relative(PROJECT, file)}\0`)
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Makes explorer/dist agree with its sources; does nothing when it already does. Returns whether it built. */
export async function buildExplorer(force = false): Promise<boolean> {
  const wanted = await fingerprint();
  const built = existsSync(join(FOLDER, 'dist/index.html')) && existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === wanted;
  if (built && !force) return false;
  await rm(STAMP, { force: true });
  const { build } = await import('vite');
  await build({ configFile: join(FOLDER, 'vite.config.ts'), logLevel: 'warn' });
  await mkdir(dirname(STAMP), { recursive: true });
  await writeFile(STAMP, wanted);
  return true;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { force: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    process.stdout.write(HELP);
  } else {
    const start = performance.now();
    const built = await buildExplorer(values.force);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(built ? `explorer: built in ${seconds} s · 已构建\n` : 'explorer: up to date · 无需构建\n');
  }
}
