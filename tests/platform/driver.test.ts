import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { assertPatchedDriver } from '#platform/driver-guard.ts';
import { temporaryFolder } from '../support/cluster.ts';
import type { Report } from './driver-programs/stage.ts';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../../', import.meta.url));
const { connection } = inject('cluster');
const database = `driver_${randomUUID().slice(0, 8)}`;
const elsewhere = temporaryFolder();
const installed = pathToFileURL(path.join(project, 'node_modules/postgres/src/index.js'));
const published = pathToFileURL(path.join(elsewhere, 'node_modules/postgres/src/index.js'));

const asRoot = async (statement: 'create' | 'drop') => {
  const root = createAdmin(connection);
  await root.unsafe(`${statement} database ${database}`);
  await root.end();
};

beforeAll(async () => {
  await asRoot('create');
  for (const folder of ['node_modules/postgres', 'patches'])
    cpSync(path.join(project, folder), path.join(elsewhere, folder), { recursive: true });
  writeFileSync(path.join(elsewhere, 'package.json'), '{ "name": "as-published", "dependencies": { "postgres": "3.4.9" } }');
  await run(process.execPath, [path.join(project, 'node_modules/patch-package/index.js'), '--reverse'], { cwd: elsewhere });
});
afterAll(async () => {
  await asRoot('drop');
  rmSync(elsewhere, { recursive: true, force: true });
});

async function play(program: string, driver: URL): Promise<Report> {
  const file = path.join(project, 'tests/platform/driver-programs', `${program}.ts`);
  const { stdout } = await run(process.execPath, [file, driver.href, JSON.stringify({ ...connection, database })]);
  return JSON.parse(stdout);
}

describe('the driver as installed', () => {
  test('carries our patch', () => {
    expect(() => assertPatchedDriver()).not.toThrow();
  });

  test("a write after a lost connection does not land in another's transaction", async () => {
    expect(await play('zombie-write', installed)).toEqual({
      a: 'CONNECTION_CLOSED',
      b: 'committed',
      rows: ['B first', 'B second'],
      faults: [],
    });
  });

  test("a rollback after a lost connection does not undo another's transaction", async () => {
    expect(await play('zombie-rollback', installed)).toEqual({
      a: 'CONNECTION_CLOSED',
      b: 'committed',
      rows: ['B first', 'B second'],
      faults: [],
    });
  });

  test("a handle kept after its transaction does not read with another's claims", async () => {
    expect(await play('stale-handle', installed)).toEqual({ stale: 'TRANSACTION_ENDED', seen: [], faults: [] });
  });

  test('an answer after a failed query has no holes', async () => {
    expect(await play('holes', installed)).toEqual({ length: 3, faults: [] });
  });

  test('the error that ended a session is not given to the next request', async () => {
    expect(await play('stale-error', installed)).toEqual({ outcomes: Array(5).fill('committed'), faults: [] });
  });

  test('a value that cannot be encoded fails its own query, and every answer goes to who asked', async () => {
    expect(await play('unencodable', installed)).toEqual({ slow: 'slow', bad: 'Invalid time value', next: 'next', faults: [] });
  });
});

describe('the driver as published shows every fault, so the tests above can fail', () => {
  test('the guard refuses it and says how to mend it', () => {
    expect(() => assertPatchedDriver(new URL('.', published))).toThrow(/npx patch-package[\s\S]*请运行/);
  });

  test('zombie write', async () => {
    expect((await play('zombie-write', published)).rows).toContain('A second, after its connection was lost');
  });

  test('zombie rollback', async () => {
    const { b, rows } = await play('zombie-rollback', published);
    expect({ b, rows }).toEqual({ b: 'committed', rows: ['B second'] });
  });

  test('stale handle', async () => {
    expect(await play('stale-handle', published)).toMatchObject({ stale: 'committed', seen: ['44'] });
  });

  test('holes', async () => {
    expect(await play('holes', published)).toMatchObject({ length: 7 });
  });

  test('stale error', async () => {
    expect((await play('stale-error', published)).outcomes).toContain('57P01');
  });

  test('unencodable: the rows of the next query go to the one before it', async () => {
    expect(await play('unencodable', published)).toMatchObject({ slow: 'Invalid time value', bad: 'next', next: 'no answer' });
  });
});
