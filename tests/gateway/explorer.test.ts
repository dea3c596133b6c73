import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { explorerRoutes, type ExplorerOptions } from '../../gateway/explorer.ts';

const PERSONA = { name: 'national', title: 'National office', titleZh: '国家局', token: 'secret' };
let folder: string;
let app: FastifyInstance;

const start = async (options: Partial<ExplorerOptions> = {}): Promise<void> => {
  await explorerRoutes(app, { operations: async () => [], personas: async () => [PERSONA], folder, ...options });
};

beforeEach(async () => {
  app = fastify();
  folder = await mkdtemp(join(tmpdir(), 'explorer-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<h1>workbench</h1>');
  await writeFile(join(folder, 'assets/main.js'), 'let a;');
  await writeFile(join(folder, 'assets/main.js.gz'), gzipSync('let a;'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await app.close();
  await rm(folder, { recursive: true });
});

test('the page is checked each time, its assets are kept for ever and come compressed, all under the policy', async () => {
  await start();
  const page = await app.inject('/explorer/');
  expect(page.body).toContain('workbench');
  expect(page.headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-security-policy': expect.stringContaining("default-src 'self'"),
  });
  const asset = await app.inject({ url: '/explorer/assets/main.js', headers: { 'accept-encoding': 'gzip' } });
  expect(asset.headers).toMatchObject({
    'cache-control': expect.stringContaining('immutable'),
    'content-encoding': 'gzip',
    'x-content-type-options': 'nosniff',
  });
  expect((await app.inject('/explorer/../package.json')).statusCode).toBe(404);
  expect((await app.inject('/explorer')).headers.location).toBe('/explorer/');
});

test('config.json brings personas with fresh tokens, is never stored, and has no personas in production', async () => {
  await start();
  const demo = await app.inject('/explorer/config.json');
  expect(demo.json()).toEqual({ personas: [PERSONA], operations: [], languages: ['en', 'zh'] });
  expect(demo.headers['cache-control']).toBe('no-store');
  vi.stubEnv('NODE_ENV', 'production');
  expect((await app.inject('/explorer/config.json')).json()).toMatchObject({ personas: [] });
});

const configFor = async (host: string): Promise<{ status: number; tells: boolean }> => {
  const { statusCode, body } = await app.inject({ url: '/explorer/config.json', headers: { host } });
  return { status: statusCode, tells: body.includes(PERSONA.token) };
};

test.each(['evil.example', 'localhost.evil.example:4000', '127.0.0.1.evil.example', 'localhost@evil.example'])(
  'a page at %s whose name leads here gets no token',
  async (host) => {
    await start();
    expect(await configFor(host)).toEqual({ status: 421, tells: false });
  },
);

test.each(['localhost:4000', '127.0.0.1:4000', '[::1]:4000'])('the page at %s gets its tokens', async (host) => {
  await start();
  expect(await configFor(host)).toEqual({ status: 200, tells: true });
});

test('where no tokens are given, the configuration has no need of a name', async () => {
  await start({ personas: async () => [] });
  expect(await configFor('graph.example')).toEqual({ status: 200, tells: false });
});

test('says how to build what is not built, and still gives the configuration', async () => {
  await start({ folder: join(folder, 'absent') });
  const page = await app.inject('/explorer/');
  expect(page.statusCode).toBe(503);
  expect(page.body).toContain('node explorer/build.ts');
  expect((await app.inject('/explorer/config.json')).statusCode).toBe(200);
});

test('a fault behind the configuration stays inside', async () => {
  await start({
    operations: async () => {
      throw new Error('secret path');
    },
  });
  const refused = await app.inject('/explorer/config.json');
  expect(refused.statusCode).toBe(503);
  expect(refused.body).not.toContain('secret');
});
