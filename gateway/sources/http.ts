import { Pool } from 'undici';
import { unavailable } from '#platform/errors.ts';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { logFault, publicError, requestScope } from '../errors.ts';
import type { Source } from '../graph.ts';
import type { GatewayContext } from './context.ts';
import { deduplicated, type Answer, type Variables } from './references.ts';

/** Bounds of one subgraph's connections; times in milliseconds, size in bytes. */
export interface HttpBounds {
  readonly connections: number;
  readonly connectTimeout: number;
  /** until the first byte of the answer */
  readonly answerTimeout: number;
  /** whole fetch, waiting for a free connection included */
  readonly deadline: number;
  readonly answerBytes: number;
}

export const HTTP_BOUNDS: HttpBounds = {
  connections: 32,
  connectTimeout: 2_000,
  answerTimeout: 8_000,
  deadline: 10_000,
  answerBytes: 16 * 1024 * 1024,
};

/** Below the five seconds after which a Node server closes an idle connection, so that we never write into a closing one. */
const KEEP_ALIVE = 4_000;
const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };
const BROKEN = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];

/** Makes the token that the subgraph trusts; absent where subgraphs are open. */
export type Mint = (viewer: Viewer) => Promise<string>;

export interface HttpSource extends Source {
  /** rejects when the subgraph does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}

interface Question {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: Variables;
}

/**
 * A subgraph behind a URL. Nothing of the caller's headers goes on. What cannot be reached, answers too late, too long or
 * not in GraphQL is SUBGRAPH_UNAVAILABLE for its fields alone; the reason is logged.
 */
export function httpSource(name: string, url: string, mint: Mint | null, bounds: HttpBounds = HTTP_BOUNDS): HttpSource {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: bounds.connections,
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE,
    connect: { timeout: bounds.connectTimeout },
    headersTimeout: bounds.answerTimeout,
    bodyTimeout: bounds.answerTimeout,
    maxResponseSize: bounds.answerBytes,
  });
  const tokens = new WeakMap<GatewayContext, Promise<string>>();
  const tokenFor = (context: GatewayContext, maker: Mint): Promise<string> => {
    const token = tokens.get(context) ?? maker(context.viewer);
    tokens.set(context, token);
    return token;
  };
  const send = async (question: Question, context: GatewayContext, signal: AbortSignal): Promise<Answer> => {
    const headers = { ...JSON_HEADERS, ...(mint && { authorization: `Bearer ${await tokenFor(context, mint)}` }) };
    const request = { method: 'POST', path: pathname + search, headers, body: JSON.stringify(question), signal } as const;
    const { statusCode, body } = await pool.request(request).catch((error: unknown) => {
      if (question.query.startsWith('mutation') || !isBroken(error)) throw error;
      return pool.request(request);
    });
    return readAnswer(statusCode, await body.text());
  };
  return {
    async process(options) {
      if (!('incomingRequestContext' in options)) return { data: {} };
      const { request, context } = options;
      const { variables, fanOut } = deduplicated(request.variables ?? {});
      const question = { query: request.query ?? '', operationName: request.operationName, variables };
      const signal = AbortSignal.any([context.signal, AbortSignal.timeout(bounds.deadline)]);
      try {
        return fanOut(await send(question, context, signal));
      } catch (error) {
        if (!context.signal.aborted) logFault(new Error(`subgraph ${name}`, { cause: error }), requestScope.getStore());
        return { errors: [publicError(unavailable())] };
      }
    },
    async ping() {
      const signal = AbortSignal.timeout(bounds.deadline);
      const { errors } = await send({ query: '{ __typename }', variables: {} }, { viewer: PUBLIC_VIEWER, signal }, signal);
      if (errors) throw new Error(`subgraph ${name} answers with errors`);
    },
    close: () => pool.close(),
  };
}

/** A kept-alive connection that the subgraph had given up: the request may never have arrived. Only a query may be sent again. */
const isBroken = (error: unknown): boolean => error instanceof Error && 'code' in error && BROKEN.includes(String(error.code));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws Error when the body is no GraphQL answer, or the subgraph refuses the gateway itself */
function readAnswer(status: number, text: string): Answer {
  if (status >= 500 || status === 401 || status === 403) throw new Error(`status ${status}`);
  const answer: unknown = JSON.parse(text);
  if (!isRecord(answer) || !(isRecord(answer['data']) || Array.isArray(answer['errors']))) throw new Error('no GraphQL answer');
  return {
    data: isRecord(answer['data']) ? answer['data'] : null,
    ...(Array.isArray(answer['errors']) && answer['errors'].length > 0 && { errors: answer['errors'] }),
  };
}
