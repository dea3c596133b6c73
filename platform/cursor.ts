import { badInput } from './errors.ts';

/** Where a page ended: the list, its order, and the last row's sort value and key. It carries no authority: every page is locked anew. */
export interface Position {
  readonly value: string;
  readonly key: string;
}

export const encodeCursor = (list: string, order: string, { value, key }: Position): string =>
  Buffer.from(JSON.stringify([list, order, value, key])).toString('base64url');

/** @throws CodedError BAD_USER_INPUT for a cursor that this list and order did not give */
export function decodeCursor(
  list: string,
  order: string,
  cursor: string,
  isValue: (value: string) => boolean,
  isKey: (key: string) => boolean,
): Position {
  const parts = parsed(cursor);
  if (parts?.length === 4 && parts.every((part): part is string => typeof part === 'string')) {
    const [fromList, fromOrder, value, key] = parts as [string, string, string, string];
    if (fromList === list && fromOrder === order && isValue(value) && isKey(key)) return { value, key };
  }
  throw badInput(
    'This cursor does not belong to this list and order. Use endCursor of the page before, or leave `after` out.',
    '该游标不属于此列表或此排序。请使用上一页的 endCursor,或省略 after。',
  );
}

function parsed(cursor: string): unknown[] | undefined {
  if (cursor.length > 1_000) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
