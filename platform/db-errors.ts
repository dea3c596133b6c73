import { CodedError, unavailable } from './errors.ts';

/**
 * A statement failed. The message names the SQLSTATE and nothing else: SQL text and values may hold personal data and
 * would tell a stranger about rows that are hidden from him. The driver's own error is the `cause`, for the log only.
 */
export class DatabaseError extends Error {
  readonly sqlState: string | undefined;
  /** name of the violated constraint, if one was */
  readonly constraint: string | undefined;
  constructor(state: string | undefined, constraint: string | undefined, cause: unknown) {
    super(`The database refused a statement (SQLSTATE ${state ?? 'unknown'}).`, { cause });
    this.name = 'DatabaseError';
    this.sqlState = state;
    this.constraint = constraint;
  }
}

/** What the driver, the socket and the server say when the connection is not, or no longer, there. */
const LOST = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'TRANSACTION_ENDED',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);
/** 08 connection exception, 25P03 idle too long, 53300 too many connections, 57P01–57P05 server stops, starts or ends the session. */
const LOST_STATE = /^(?:08...|25P03|53300|57P0[1-5])$/;
const TIMED_OUT = '57014';

/** The SQLSTATE of a failed statement, however deeply libraries wrapped it; undefined if no statement failed. */
export function sqlState(error: unknown): string | undefined {
  const found = causes(error).find((cause) => cause instanceof DatabaseError || cause.name === 'PostgresError');
  return found instanceof DatabaseError ? found.sqlState : textOf(found, 'code');
}

/**
 * What may leave the data path instead of `error`: a CodedError as it is; SUBGRAPH_UNAVAILABLE when the database is
 * gone or too slow; a DatabaseError without SQL text for any other failed statement; everything else unchanged.
 * (datapath: errors of drizzle carry SQL and parameters in their message.)
 */
export function databaseFault(error: unknown): unknown {
  const chain = causes(error);
  const coded = chain.find((cause) => cause instanceof CodedError || cause instanceof DatabaseError);
  if (coded) return coded;
  const lost = chain.find((cause) => LOST.has(textOf(cause, 'code') ?? ''));
  if (lost) return unavailable(lost);
  const refused = chain.find((cause) => cause.name === 'PostgresError');
  const wrapper = chain.find((cause) => cause.name === 'DrizzleQueryError' || 'query' in cause);
  if (!refused) return wrapper ? new DatabaseError(undefined, undefined, wrapper.cause) : error;
  const state = textOf(refused, 'code');
  const fault = new DatabaseError(state, textOf(refused, 'constraint_name'), refused);
  if (state === TIMED_OUT) return tooSlow(fault);
  return state !== undefined && LOST_STATE.test(state) ? unavailable(fault) : fault;
}

/** Whether the connection went away under a request, so that it may be asked again; not that the database is busy or too slow. */
export const connectionLost = (error: unknown): boolean =>
  causes(error).some((cause) => LOST.has(textOf(cause, 'code') ?? '') || LOST_STATE.test(textOf(cause, 'sqlState') ?? ''));

const tooSlow = (cause: unknown): CodedError =>
  new CodedError(
    'SUBGRAPH_UNAVAILABLE',
    'This part of the graph took too long to answer. Ask for less at once, or try again later.',
    '该部分数据查询超时,请缩小查询范围或稍后重试。',
    { cause },
  );

/** the error and its causes, outermost first */
function causes(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let next = error; next instanceof Error && !chain.includes(next); next = next.cause) chain.push(next);
  return chain;
}

function textOf(error: Error | undefined, key: string): string | undefined {
  const value: unknown = error === undefined ? undefined : Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
}
