import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Who holds the data folder that a server found locked.
 * - `server`: another instance runs on it
 * - `leaving`: its server is stopping, or dead and not yet reaped by its parent: try again
 * - `nobody`: the lock named a process that is no PostgreSQL (numbers are reused after a crash, above all in
 *   containers); the stale lock has been removed: try again
 */
export function holderOf(dataDir: string): 'server' | 'leaving' | 'nobody' {
  const lock = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(lock)) return 'leaving';
  const lines = readFileSync(lock, 'utf8').split('\n');
  const [pid, status] = [lines[0]?.trim() ?? '', lines[7]?.trim() ?? ''];
  // Without /proc (macOS) the server's own word must do.
  if (!existsSync('/proc/self')) return status === 'ready' ? 'server' : 'leaving';
  if (!existsSync(`/proc/${pid}`)) return 'leaving';
  const [, name, state] = /\((.*)\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  if (name !== 'postgres') {
    rmSync(lock, { force: true });
    return 'nobody';
  }
  return state === 'Z' || status !== 'ready' ? 'leaving' : 'server';
}
