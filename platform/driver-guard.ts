import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What our patch (patches/postgres+3.4.9.patch) leaves in the driver: handles that die with their connection, nothing kept over a reconnect, each answer for its own query. */
const MARKS = {
  'connection.js': [
    'connection.epoch++',
    '\n    results = errorResponse = null',
    'remaining = rows = 0',
    'sent.remove(q)',
    'fetchArrayTypes().catch',
  ],
  'index.js': ['c.epoch !== epoch'],
};
const INSTALLED = new URL('.', import.meta.resolve('postgres'));
let checked: URL | undefined;

/**
 * The driver as published goes on inside another request's transaction after a lost connection: a write of one person
 * was committed, or rolled back, by another. `npm ci --ignore-scripts` leaves our patch out silently, so nothing
 * connects before this has looked.
 * @throws Error that says how to mend it
 */
export function assertPatchedDriver(folder: URL = INSTALLED): void {
  if (checked?.href === folder.href) return;
  for (const [file, marks] of Object.entries(MARKS)) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    if (!marks.every((mark) => source.includes(mark))) throw new Error(refusal(fileURLToPath(folder)));
  }
  checked = folder;
}

const refusal = (folder: string): string =>
  [
    `The database driver in ${folder} lacks our patch; without it one person's write can land in another person's transaction.`,
    'Run: npx patch-package    (npm ci --ignore-scripts leaves the patch out)',
    '数据库驱动缺少本项目的补丁:连接中断后,一人的写入可能进入他人的事务。请运行:npx patch-package',
  ].join('\n');
