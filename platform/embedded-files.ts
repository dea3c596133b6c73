import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** The account that runs the server when we are root; undefined: our own. */
export type ServerUser = { readonly uid: number; readonly gid: number } | undefined;

/** Nobody else may write here, so nobody can plant a binary or a data folder; /tmp would not do. */
const BINARIES = '/var/cache/patent-graph';
const DATA = '/var/lib/patent-graph';
/** names the folder that holds the data, in a data folder the server cannot reach */
const POINTER = 'data-lies-in.txt';
/** a unix socket's path must fit into sockaddr_un: 107 bytes on Linux, 103 on macOS */
const SOCKET_PATH_BYTES = 103;
const SOCKET_NAME_BYTES = '/.s.PGSQL.65535.lock'.length;

/** PostgreSQL refuses to run as root: `postgres` if the machine has it, else `nobody`. @throws Error when neither exists */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (!row) {
    throw new Error(
      'PostgreSQL does not run as root and this machine has no user postgres or nobody: start as an ordinary user.\n' +
        '数据库不能以 root 身份运行,且本机没有 postgres 或 nobody 用户:请以普通用户启动。',
    );
  }
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

/** The folder of the server's programs, copied once to where the server's user can run them, library links complete. */
export function binaries(postgres: string, user: ServerUser): string {
  const native = path.dirname(path.dirname(postgres));
  if (mayEnter(path.dirname(postgres), user)) {
    completeLinks(native, native);
    return path.join(native, 'bin');
  }
  const version = createHash('sha256')
    .update(`${native}\0${statSync(postgres).mtimeMs}`)
    .digest('hex')
    .slice(0, 12);
  const copy = path.join(BINARIES, version);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    ownFolder(BINARIES);
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    completeLinks(native, unfinished);
    publish(unfinished, copy);
  }
  return path.join(copy, 'bin');
}

/**
 * The folder that really holds the data: the one asked for, or one under /var/lib when the server's user cannot reach
 * that. The place is written into the folder asked for, so deleting the latter means beginning again.
 */
export function reachableData(asked: string, user: ServerUser): string {
  mkdirSync(asked, { recursive: true });
  const pointer = path.join(asked, POINTER);
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  if (existsSync(path.join(asked, 'PG_VERSION')) || mayEnter(path.dirname(asked), user)) return asked;
  const elsewhere = path.join(DATA, randomUUID());
  ownFolder(DATA);
  writeFileSync(pointer, `${elsewhere}\n`);
  return elsewhere;
}

/** The folder of the server's socket: the data folder, or a short private one when the path would be too long for a socket. */
export function socketFolder(dataDir: string, user: ServerUser): string {
  if (Buffer.byteLength(dataDir) + SOCKET_NAME_BYTES <= SOCKET_PATH_BYTES) return dataDir;
  const folder = `/tmp/patent-graph-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    give(folder, user);
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== (user?.uid ?? process.getuid?.()) || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} belongs to somebody else; remove it.\n${folder} 属于其他用户,请先删除。`);
  }
  return folder;
}

export function give(file: string, user: ServerUser): void {
  if (user) chownSync(file, user.uid, user.gid);
}

/** Puts a finished folder in its place; somebody who was faster wins. */
export function publish(unfinished: string, target: string): void {
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** asks the kernel as that user: modes, groups and access lists all count */
function mayEnter(folder: string, user: ServerUser): boolean {
  return !user || spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...user, cwd: '/' }).status === 0;
}

function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { uid, mode } = lstatSync(folder);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) {
    throw new Error(`${folder} can be written by others; it must belong to root alone.\n${folder} 可被其他用户写入,必须仅属于 root。`);
  }
}

/** The libraries' short names, which the package makes in its install script: `npm ci --ignore-scripts` leaves them out. */
function completeLinks(native: string, target: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target: name } of links) {
    const link = path.join(target, path.relative('native', name));
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}
