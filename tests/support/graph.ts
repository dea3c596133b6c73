import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { parse } from 'graphql';
import { createAdmin } from '#platform/db.ts';
import type { SqlMessage } from '#platform/sql-client.ts';
import type { Services, Subgraph } from '#platform/subgraph.ts';
import type { Viewer } from '#platform/viewer.ts';
import { testGraph } from './database.ts';

/** An answer with its errors as `code: message`, so that a test reads them at a glance. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly string[];
  /** statements that the subgraph itself sent, without begin, claims and commit */
  readonly statements: readonly string[];
}

type Ask = (subgraph: Subgraph, viewer: Viewer, query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** Asks one subgraph as one viewer, the way the gateway does in one process. */
export const asking =
  (services: Services): Ask =>
  async (subgraph, viewer, query, variables = {}) => {
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
  };

const told = ({ message, originalError }: { readonly message: string; readonly originalError?: Error | null | undefined }): string =>
  `${originalError && 'code' in originalError ? String(originalError.code) : 'GRAPHQL'}: ${message}`;

export interface OwnGraph {
  readonly ask: Ask;
  /** the pools behind it, for what no query asks */
  readonly services: Services;
  /** past row-level security, to lay out the test's own rows */
  readonly rows: PostgresJsDatabase;
  end(): Promise<void>;
}

/** A database without a world, for tests that lay out their own few rows. Its day is `WORLD.today`. */
export async function ownGraph(): Promise<OwnGraph> {
  const { admin, services, end } = await testGraph({ world: false });
  const root = createAdmin(admin);
  return { ask: asking(services), services, rows: drizzle(root), end: async () => void (await root.end(), await end()) };
}

/** The n-th id of a test's own rows. */
export const idOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
