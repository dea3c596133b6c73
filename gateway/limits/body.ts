import { badInput } from '#platform/errors.ts';
import type { Bounds } from './bounds.ts';
import type { Variables } from './page-size.ts';
import { checkValues } from './values.ts';

/** What a caller asks, as it stands in the body of the request. */
export interface Question {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Variables;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A body is one object with the text of the query, and beside it an operation name and variables. Lists of operations and
 * stored queries by hash are not offered.
 * @throws CodedError BAD_USER_INPUT
 */
export function readBody(body: unknown, bounds: Bounds): Question {
  if (Array.isArray(body))
    throw badInput('Send one operation per request: batching is not offered.', '每次请求只能包含一个操作,不支持批量请求。');
  if (!isRecord(body)) throw badInput('Send a JSON object with a "query".', '请发送包含 “query” 的 JSON 对象。');
  const { query, operationName = null, variables = null, extensions = null } = body;
  if (isRecord(extensions) && 'persistedQuery' in extensions) {
    throw badInput('Queries stored by hash are not offered: send the text.', '不支持按哈希提交的查询,请发送查询文本。');
  }
  if (typeof query !== 'string' || query.trim() === '')
    throw badInput('"query" must be a text of GraphQL.', '“query” 必须是 GraphQL 文本。');
  if (operationName !== null && typeof operationName !== 'string')
    throw badInput('"operationName" must be a text.', '“operationName” 必须是文本。');
  if (variables !== null && !isRecord(variables)) throw badInput('"variables" must be an object.', '“variables” 必须是对象。');
  if (extensions !== null && !isRecord(extensions)) throw badInput('"extensions" must be an object.', '“extensions” 必须是对象。');
  const refused = checkValues([operationName, variables, extensions], bounds.nesting);
  if (refused) throw refused;
  return { query, operationName, variables: variables ?? {} };
}
