/**
 * The closed list of top-level error codes (`extensions.code`). Expected refusals of the law are no errors: they are
 * `userErrors` of a payload (see outcome.ts). Nothing else about a fault ever leaves the process.
 */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'QUERY_TOO_COSTLY',
  'RATE_LIMITED',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A fault with a code of the closed list; `message` and `messageZh` are written for the caller and say what to do. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly messageZh: string;
  constructor(code: ErrorCode, message: string, messageZh: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CodedError';
    this.code = code;
    this.messageZh = messageZh;
  }
}

/** What a caller typed cannot be used; both sentences say what would be right. */
export const badInput = (message: string, messageZh: string): CodedError => new CodedError('BAD_USER_INPUT', message, messageZh);

/** The database or a subgraph cannot answer now; trying again later is right. */
export const unavailable = (cause?: unknown): CodedError =>
  new CodedError(
    'SUBGRAPH_UNAVAILABLE',
    'This part of the graph cannot answer at the moment. Try again shortly.',
    '该部分数据暂时无法提供,请稍后重试。',
    { cause },
  );
