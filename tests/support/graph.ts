import { randomBytes, randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { parse } from 'graphql';
import { inject } from 'vitest';
import { bootstrap } from '#platform/bootstrap.ts';
import { createAdmin, createPool, type Pool } from '#platform/db.ts';
import { APP_ROLES, OWNER, type AppRole } from '#platform/roles.ts';
import type { SqlMessage } from '#platform/sql-client.ts';
import type { Services, Subgraph } from '#platform/subgraph.ts';
import type { Viewer } from '#platform/viewer.ts';
import { migrate } from '../../data/migrate.ts';

/** An answer with its errors as `code: message`, so that a test reads them at a glance. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly string[];
  /** statements that the subgraph itself sent, without begin, claims and commit */
  readonly statements: readonly string[];
}

export interface TestGraph {
  readonly services: Services;
  /** a superuser in the graph's database, for laying out rows: policies do not hold for it */
  readonly rows: PostgresJsDatabase;
  ask(subgraph: Subgraph, viewer: Viewer, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  close(): Promise<void>;
}

/** A migrated database of the test's own, with a real pool for every role. @param today the platform's day in it */
export async function createTestGraph(today: string): Promise<TestGraph> {
  const { connection, secret } = inject('cluster');
  const database = `graph_${randomUUID().slice(0, 8)}`;
  const connections = await bootstrap(connection, { database, secret });
  await migrate(connections.connectionOf(OWNER));
  const admin = createAdmin({ ...connection, database }, 1);
  await admin.unsafe(`alter database ${database} set app.today = '${today}'`);
  const pools = Object.fromEntries(APP_ROLES.map((role) => [role, createPool(connections.connectionOf(role), { max: 2 })]));
  const services: Services = {
    pools: pools as Record<AppRole, Pool>,
    keys: { vault: randomBytes(32), pseudonym: randomBytes(32) },
  };
  return {
    services,
    rows: drizzle(admin),
    ask: (subgraph, viewer, query, variables = {}) => ask(services, subgraph, viewer, query, variables),
    close: async () => {
      await Promise.all([...Object.values(pools).map((pool) => pool.end()), admin.end()]);
      const root = createAdmin(connection);
      await root.unsafe(`drop database ${database} with (force)`).finally(() => root.end());
    },
  };
}

async function ask(
  services: Services,
  subgraph: Subgraph,
  viewer: Viewer,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const statements: string[] = [];
  const listen = (message: unknown) => {
    const { text, kind } = message as SqlMessage;
    if (kind === 'statement') statements.push(text);
  };
  subscribe('patent-graph:sql', listen);
  const { data, errors = [] } = await subgraph
    .run({ document: parse(query), variables }, viewer, services)
    .finally(() => unsubscribe('patent-graph:sql', listen));
  // graphql-js makes objects without prototype; tests compare with plain ones
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: errors.map(told), statements };
}

const told = ({ message, originalError }: { readonly message: string; readonly originalError?: Error | null | undefined }): string =>
  `${originalError && 'code' in originalError ? String(originalError.code) : 'GRAPHQL'}: ${message}`;

/** The n-th id of a test's own rows. */
export const idOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
