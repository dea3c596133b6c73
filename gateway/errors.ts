import { AsyncLocalStorage } from 'node:async_hooks';
import type { GraphQLFormattedError } from 'graphql';
import { CodedError, ERROR_CODES, type ErrorCode } from '#platform/errors.ts';
import { isInputFault, rootCause } from '#platform/travelling-errors.ts';

/** Errors as they leave the process: a code of the closed list, both languages, and where in query and answer they belong. */
export interface PublicError {
  readonly message: string;
  readonly locations?: GraphQLFormattedError['locations'];
  readonly path?: GraphQLFormattedError['path'];
  readonly extensions: { readonly code: ErrorCode; readonly messageZh: string; readonly requestId?: string };
}

/** The request that is being answered, so that a log line and the error a caller saw can be matched. */
export const requestScope = new AsyncLocalStorage<string>();

const HTTP_STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  QUERY_TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  SUBGRAPH_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};
export const statusOf = (code: ErrorCode): number => HTTP_STATUS[code];

/** What Apollo calls the faults of a caller. */
const CALLERS_FAULTS = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];
const ZH: Record<ErrorCode, string> = {
  UNAUTHENTICATED: '请先登录。',
  FORBIDDEN: '无权执行此操作。',
  BAD_USER_INPUT: '请求有误,请检查查询与变量。',
  QUERY_TOO_COSTLY: '查询内容过多,请减少单次请求的内容。',
  RATE_LIMITED: '请求过于频繁,请稍后重试。',
  SUBGRAPH_UNAVAILABLE: '该部分数据暂时无法提供,请稍后重试。',
  INTERNAL_SERVER_ERROR: '服务器内部错误,请凭请求编号联系管理员。',
};

const isCode = (value: unknown): value is ErrorCode => ERROR_CODES.includes(value as ErrorCode);

/** Names of the schema that the caller did not write. */
const SUGGESTION = / Did you mean [^?]*\?/g;

export const publicError = (error: CodedError): PublicError => ({
  message: error.message,
  extensions: { code: error.code, messageZh: error.messageZh },
});

/** The log is for those who run the server: everything that the caller is not told. Control characters stay escaped. */
export function logFault(error: unknown, requestId: string | undefined): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
  const cause = error instanceof Error && error.cause !== undefined ? ` caused by ${String(error.cause)}` : '';
  process.stderr.write(`${new Date().toISOString()} fault ${requestId ?? '-'} ${JSON.stringify(text + cause)}\n`);
}

const unforeseen = (requestId: string | undefined) =>
  ({
    message: 'Something went wrong on our side. Quote the request id.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', messageZh: ZH.INTERNAL_SERVER_ERROR, requestId },
  }) satisfies PublicError;

/** A fault that nobody foresaw: logged in full, told only by the number of its request. */
export function masked(error: unknown, requestId = requestScope.getStore()): PublicError {
  logFault(error, requestId);
  return unforeseen(requestId);
}

function codeOf(extension: unknown, cause: unknown): ErrorCode | null {
  if (isCode(extension)) return extension;
  return CALLERS_FAULTS.includes(String(extension)) || isInputFault(cause) ? 'BAD_USER_INPUT' : null;
}

/**
 * Apollo's `formatError`, also used on what a subgraph answers. Stack, SQL, names and addresses of subgraphs never pass:
 * nothing of the extensions is kept but a code of the closed list and its Chinese message; every other code is masked.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): PublicError {
  const { message, locations, path, extensions = {} } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const cause = rootCause(error);
  if (cause instanceof CodedError) return { ...publicError(cause), ...place };
  const { code: extension, messageZh, requestId } = extensions;
  const code = codeOf(extension, cause);
  if (code === null || code === 'INTERNAL_SERVER_ERROR') {
    const current = requestScope.getStore();
    const alreadyLogged = current !== undefined && requestId === current;
    return { ...(alreadyLogged ? unforeseen(current) : masked(error)), ...place };
  }
  const said = typeof messageZh === 'string' ? messageZh : ZH[code];
  return { message: message.replaceAll(SUGGESTION, ''), ...place, extensions: { code, messageZh: said } };
}
