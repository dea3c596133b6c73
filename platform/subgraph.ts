import { setTimeout as delay } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { sql } from 'drizzle-orm';
import { claimsOf } from './access.ts';
import type { Db, Pool } from './db.ts';
import { connectionLost, databaseFault } from './db-errors.ts';
import { SCALARS } from './scalars.ts';
import { readSubgraphSdl, type SubgraphName } from './sdl.ts';
import type { AppRole } from './roles.ts';
import type { Viewer } from './viewer.ts';

/** What a running process lends to every subgraph. */
export interface Services {
  readonly pools: Readonly<Record<AppRole, Pool>>;
  /** key that seals identities, 32 bytes; key of pseudonyms and receipt codes */
  readonly keys: { readonly vault: Buffer; readonly pseudonym: Buffer };
}

/** One request on one subgraph: who asks, the store that reads for them, and the way to write. */
export interface Context<Store> {
  readonly viewer: Viewer;
  /** reads on one snapshot, under both locks */
  readonly store: Store;
  readonly services: Services;
  /** One transaction: committed before the promise resolves, rolled back when `work` throws. Use its store, not `store`. */
  readonly write: <T>(work: (store: Store, db: Db) => Promise<T>) => Promise<T>;
  /** the day of the law: the database's date in Asia/Shanghai */
  readonly today: () => Promise<string>;
}

export interface GraphRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

export interface Subgraph {
  readonly name: SubgraphName;
  readonly typeDefs: DocumentNode;
  readonly schema: GraphQLSchema;
  run(request: GraphRequest, viewer: Viewer, services: Services, signal?: AbortSignal): Promise<ExecutionResult>;
}

export interface SubgraphDefinition<Store> {
  readonly name: SubgraphName;
  /** by type and field, as codegen types them */
  readonly resolvers: object;
  readonly createStore: (db: Db, viewer: Viewer) => Store;
}

/** A subgraph from its SDL, its resolvers and its store. Every request runs in one read transaction that opens when first needed. */
export function defineSubgraph<Store>({ name, resolvers, createStore }: SubgraphDefinition<Store>): Subgraph {
  const typeDefs = parse(readSubgraphSdl(name));
  const schema = buildSubgraphSchema({ typeDefs, resolvers: { ...resolvers, ...SCALARS } as GraphQLResolverMap<unknown> });
  return {
    name,
    typeDefs,
    schema,
    async run({ document, operationName, variables }, viewer, services, signal) {
      const pool = services.pools[`${name}_app`];
      const claims = claimsOf(viewer);
      const answer = () =>
        pool.read(
          claims,
          async (db) => {
            let day: Promise<string> | undefined;
            const contextValue: Context<Store> = {
              viewer,
              services,
              store: createStore(db, viewer),
              write: (work) => pool.write(claims, (tx) => work(createStore(tx, viewer), tx), signal),
              today: () => (day ??= todayOf(db)),
            };
            return withoutSql(await execute({ schema, document, contextValue, variableValues: variables, operationName }));
          },
          signal,
        );
      const repeatable = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
      return repeatable ? persistently(answer, signal) : answer();
    },
  };
}

/** How long a query waits, in ms, before it is asked again after its connection was lost: a database that restarts is soon back. */
const PAUSES = [50, 200, 500];

/** A query whose connection was lost has changed nothing and told nothing: it is asked again. A mutation never is. */
async function persistently(answer: () => Promise<ExecutionResult>, signal?: AbortSignal): Promise<ExecutionResult> {
  for (const pause of PAUSES) {
    try {
      return await answer();
    } catch (error) {
      if (signal?.aborted || !connectionLost(error)) throw error;
      await delay(pause);
    }
  }
  return answer();
}

/** Faults of the database lose their SQL and values here, before anything can pass them on. */
function withoutSql({ errors, ...result }: ExecutionResult): ExecutionResult {
  if (!errors) return result;
  const told = errors.map(({ message, nodes, source, positions, path, originalError, extensions }) => {
    const fault = databaseFault(originalError);
    if (fault === originalError || !(fault instanceof Error))
      return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
    return new GraphQLError(fault.message, { nodes, source, positions, path, originalError: fault });
  });
  return { ...result, errors: told };
}

/** The platform's day, which tests and the demo world can set for a database. */
export async function todayOf(db: Db): Promise<string> {
  const [row] = await db.execute<{ today: string }>(sql`select platform.today()::text as today`);
  return row?.today ?? '';
}
