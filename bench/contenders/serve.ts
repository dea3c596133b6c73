import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import type { Connection } from '#platform/db.ts';
import { openRunning } from '#platform/running.ts';
import type { Services } from '#platform/subgraph.ts';
import { createAuthenticator, type ViewerOf } from '../../gateway/authenticate.ts';
import { openIssuer } from '../../gateway/issuer.ts';
import { stopSignal } from '#platform/stop-signal.ts';

/** What the benchmark tells a contender, as JSON in the environment: it holds a password, which no command line may show. */
export interface ContenderSetup {
  readonly data: string;
  /** the login that reads across subgraphs */
  readonly reader: Connection;
  /** connections of each pool */
  readonly max: number;
  /** address of each subgraph, where they run apart */
  readonly urls: Readonly<Record<string, string>>;
}
export const SETUP = 'BENCH_SETUP';

interface Tools extends ContenderSetup {
  readonly viewerOf: ViewerOf;
  readonly openServices: () => Promise<{ services: Services; close: () => Promise<void> }>;
}

interface Contender {
  readonly app: FastifyInstance;
  readonly close?: () => Promise<void>;
}

/** Runs a contender in a process of its own on a free port of the loopback until it is told to stop. */
export async function serveContender(make: (tools: Tools) => Promise<Contender>): Promise<void> {
  const stop = stopSignal();
  const setup = JSON.parse(process.env[SETUP] ?? '') as ContenderSetup;
  const { trust } = await openIssuer(setup.data);
  const { app, close } = await make({
    ...setup,
    viewerOf: createAuthenticator(trust),
    openServices: () => openRunning(setup.data, process.env, { max: setup.max }),
  });
  process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
  if (!stop.aborted) await once(stop, 'abort');
  await app.close();
  await close?.();
}
