import { GraphQLError } from 'graphql';
import { CodedError } from './errors.ts';

/** An error on its way from a subgraph to its gateway: what the gateway may tell the caller, and nothing else. */
export interface TravellingError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions: { readonly code: string; readonly messageZh?: string };
}

/** What a resolver threw, inside what graphql-js made of it. */
export const rootCause = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? rootCause(error.originalError) : error;

/** graphql-js has no code for a value that a scalar refuses. */
export const isInputFault = (cause: unknown): boolean => cause instanceof GraphQLError && /^(?:Variable|Argument) "/.test(cause.message);

/** Places in the planner's text mean nothing to the caller, who wrote another; a fault that nobody foresaw stays in this process's log. */
export function travelling(error: unknown): TravellingError {
  const cause = rootCause(error);
  const path = error instanceof GraphQLError ? error.path : undefined;
  if (cause instanceof CodedError) return { message: cause.message, path, extensions: { code: cause.code, messageZh: cause.messageZh } };
  if (isInputFault(cause) && error instanceof GraphQLError) return { message: error.message, path, extensions: { code: 'BAD_USER_INPUT' } };
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`${new Date().toISOString()} fault ${JSON.stringify(text)}\n`);
  return { message: 'Something went wrong.', path, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
