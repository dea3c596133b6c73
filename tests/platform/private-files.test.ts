import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptPrivately } from '#platform/private-files.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'private-files-'))));
afterEach(() => rm(folder, { recursive: true }));

test('a text is made once, whoever comes first, and leaves nothing else behind', async () => {
  let made = 0;
  const texts = await Promise.all(Array.from({ length: 6 }, () => keptPrivately(folder, 'a', async () => `text ${(made += 1)}`)));
  expect(new Set(texts).size).toBe(1);
  expect(await keptPrivately(folder, 'a', async () => 'another')).toBe(texts[0]);
  expect(await readdir(join(folder, 'keys'))).toEqual(['a']);
});

test('only its user may read it', async () => {
  await keptPrivately(folder, 'a', async () => 'text');
  const modes = await Promise.all(['keys', 'keys/a'].map(async (path) => (await stat(join(folder, path))).mode & 0o777));
  expect(modes).toEqual([0o700, 0o600]);
});
