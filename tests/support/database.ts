import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { bootstrap, type Connections } from '#platform/bootstrap.ts';
import { createAdmin, type Connection, type Limits } from '#platform/db.ts';
import { OWNER } from '#platform/roles.ts';
import { openServices } from '#platform/services.ts';
import type { Services } from '#platform/subgraph.ts';
import { migrate } from '../../data/migrate.ts';
import { loadWorld } from '../../data/world.ts';
import { sealWith } from '../../subgraphs/complaints/store/seal.ts';

/** A database of one test file, with the graph's schema and, unless told otherwise, a small demo world. */
export interface TestGraph {
  /** superuser on this database: past row-level security, to prepare and to compare */
  readonly admin: Connection;
  readonly connections: Connections;
  readonly services: Services;
  readonly end: () => Promise<void>;
}

export const WORLD = { seed: 7, cases: 600, today: '2014-01-10' };
const KEYS = { vault: Buffer.alloc(32, 1).toString('base64url'), pseudonym: Buffer.alloc(32, 2).toString('base64url') };
const MIGRATED = 'template_migrated';
const LOADED = 'template_world';
/** Any number: one worker makes a template, the others wait. */
const LOCK = 770_100;

/** @param today the platform's day; null: that of the calendar, until a world that is loaded sets its own */
export async function testGraph({
  world = true,
  today = WORLD.today,
  limits = {},
}: { readonly world?: boolean; readonly today?: string | null; readonly limits?: Partial<Limits> } = {}): Promise<TestGraph> {
  const { connection, secret } = inject('cluster');
  const name = `graph_${randomBytes(6).toString('hex')}`;
  const server = createAdmin(connection);
  try {
    await server`select pg_advisory_lock(${LOCK})`;
    await ensureTemplates(connection, secret);
    await server.unsafe(`create database ${name} template ${world ? LOADED : MIGRATED} owner ${OWNER}`);
    // settings and rights of a database do not come with its template
    if (today !== null) await server.unsafe(`alter database ${name} set app.today = '${today}'`);
    await server`select pg_advisory_unlock(${LOCK})`;
  } finally {
    await server.end();
  }
  const connections = await bootstrap(connection, { database: name, secret });
  const { services, end } = openServices(connections, KEYS, { max: 3, ...limits });
  return {
    admin: { ...connection, database: name },
    connections,
    services,
    end: async () => {
      await end();
      const admin = createAdmin(connection);
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

async function ensureTemplates(connection: Connection, secret: string): Promise<void> {
  const server = createAdmin(connection);
  try {
    const found = await server<
      { name: string }[]
    >`select datname as name from pg_database where datname = any(${[MIGRATED, LOADED]}) and datistemplate`;
    if (found.length === 2) return;
    const connections = await bootstrap(connection, { database: MIGRATED, secret });
    await migrate(connections.connectionOf(OWNER));
    await server.unsafe(`create database ${LOADED} template ${MIGRATED} owner ${OWNER}`);
    const { seed, cases } = WORLD;
    await loadWorld({ ...connection, database: LOADED }, { seed, cases, seal: sealWith(Buffer.from(KEYS.vault, 'base64url')) });
    for (const name of [MIGRATED, LOADED]) await server.unsafe(`alter database ${name} is_template true`);
  } finally {
    await server.end();
  }
}
