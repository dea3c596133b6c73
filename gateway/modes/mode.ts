import type { FastifyInstance } from 'fastify';
import type { ServerParts } from '../server.ts';

/** One way to run the gateway: what to serve, where, what to say at the start, and what to end after the last answer. */
export interface Mode {
  readonly parts: ServerParts;
  readonly host: string;
  /** lines for the terminal once it listens */
  readonly greeting: (url: string) => Promise<readonly string[]>;
  /** called when no request is left */
  readonly stop: () => Promise<void>;
}

export type Plugins = (app: FastifyInstance) => void | Promise<void>;
