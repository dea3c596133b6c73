import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Text of `<data>/keys/<name>`, readable by this user only; made on first use. Two processes that start together get the
 * same text: the file appears complete, and only once.
 */
export async function keptPrivately(data: string, name: string, make: () => Promise<string>): Promise<string> {
  const path = join(data, 'keys', name);
  const read = (): Promise<string> => readFile(path, 'utf8');
  return read().catch(async (missing: NodeJS.ErrnoException) => {
    if (missing.code !== 'ENOENT') throw missing;
    // the data folder itself stays open: the database's own user must reach its part of it
    await mkdir(data, { recursive: true });
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    await writeFile(draft, await make(), { mode: 0o600, flag: 'wx' });
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(draft);
    return read();
  });
}
