import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadWorld, type Loaded } from '../../data/world.ts';
import { createEmpty, seal, type Empty } from './worlds.ts';

const CASES = 300;
const folder = mkdtempSync(path.join(tmpdir(), 'peg-world-'));
let empty: Empty;
let loaded: Loaded;

beforeAll(async () => {
  empty = await createEmpty();
  loaded = await loadWorld(empty.connection, { seed: 1, cases: CASES, seal });
});
afterAll(async () => {
  await empty.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('again changes nothing; another world is refused', async () => {
  expect(await loadWorld(empty.connection, { seed: 1, cases: CASES, seal })).toEqual({ digest: loaded.digest, fresh: false });
  await expect(loadWorld(empty.connection, { seed: 2, cases: CASES, seal })).rejects.toThrow(/another world.*\n.*另一套/);
  expect(await empty.sql`select count(*)::int as n from cases."case"`).toEqual([{ n: CASES }]);
});

test('a half-loaded world is never ready, and is begun again; the same seed gives the same digest', async () => {
  const other = await createEmpty();
  const half = path.join(folder, 'half.json');
  try {
    const killed = new AbortController();
    const stopped = loadWorld(other.connection, {
      seed: 1,
      cases: CASES,
      seal,
      signal: killed.signal,
      knownAnswersFile: half,
      onProgress: (made) => {
        if (made > CASES / 2) killed.abort(new Error('killed'));
      },
    });
    await expect(stopped).rejects.toThrow('killed');
    expect(await other.sql`select state, digest from platform.world`).toEqual([{ state: 'LOADING', digest: null }]);
    expect(existsSync(half)).toBe(false);
    await other.sql`insert into platform.jurisdiction (code, name, level) values ('999999', 'left over', 'COUNTY')`;
    expect(await loadWorld(other.connection, { seed: 1, cases: CASES, seal })).toEqual({ digest: loaded.digest, fresh: true });
    expect(await other.sql`select code from platform.jurisdiction where code = '999999'`).toEqual([]);
  } finally {
    await other.drop();
  }
});

test('another seed gives another world', async () => {
  const other = await createEmpty();
  try {
    const { digest, fresh } = await loadWorld(other.connection, { seed: 2, cases: CASES, seal });
    expect(fresh).toBe(true);
    expect(digest).not.toBe(loaded.digest);
  } finally {
    await other.drop();
  }
});

test('a login that is no superuser is told so', async () => {
  const { connection } = empty;
  await empty.sql`create role world_guest login password 'guest'`;
  await empty.sql`grant connect on database ${empty.sql(connection.database)} to world_guest`;
  await expect(loadWorld({ ...connection, username: 'world_guest', password: 'guest' }, { seed: 1, cases: 10, seal })).rejects.toThrow(
    /superuser.*超级用户/,
  );
  await empty.sql.unsafe(`drop owned by world_guest; drop role world_guest`);
});
