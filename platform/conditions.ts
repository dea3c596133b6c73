import { and, eq, gt, gte, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Columns } from './access.ts';
import { isId } from './batch.ts';
import { badInput } from './errors.ts';
import { areaOfCode, levelOfCode, nextSibling } from './reach.ts';

type Maybe<T> = T | null | undefined;

/** The type of a list of a column's values; a cast names no collation. */
export const arrayOf = (column: AnyPgColumn): SQL => sql.raw(`${column.getSQLType().replace(/ collate .*/i, '')}[]`);

/** `column = any($1)`: one statement for any number of values (an IN list would make one for each length). */
export const oneOf = (column: AnyPgColumn, values: readonly unknown[]): SQL =>
  sql`${column} = any(${sql.param(values)}::${arrayOf(column)})`;

/** The same for an optional filter: no list, no condition. */
export const among = (column: AnyPgColumn, values: Maybe<readonly unknown[]>): SQL | undefined =>
  values ? oneOf(column, values) : undefined;

/** Rows of a division and all below it, read from the column of that level. @throws CodedError BAD_USER_INPUT for what is no code */
export function under({ place, province, prefecture }: Columns, code: Maybe<string>): SQL | undefined {
  if (code == null) return undefined;
  assertCode(code);
  const level = levelOfCode(code);
  return level === 'NATION' ? undefined : eq({ PROVINCE: province, PREFECTURE: prefecture, COUNTY: place }[level], code);
}

/** The same for a column that holds codes of any level: one range of its index. @throws CodedError BAD_USER_INPUT for what is no code */
export function within(column: AnyPgColumn, code: Maybe<string>): SQL | undefined {
  if (code == null) return undefined;
  assertCode(code);
  if (levelOfCode(code) === 'NATION') return undefined;
  const prefix = areaOfCode(code);
  return and(gte(column, prefix), lt(column, nextSibling(prefix)));
}

export function assertCode(code: string): void {
  if (/^\d{6}$/.test(code)) return;
  throw badInput('A division code has six digits, such as 440300.', '行政区划代码为六位数字,例如 440300。');
}

/** An id filter; something that is no id matches nothing. */
export const byId = (column: AnyPgColumn, id: Maybe<string>): SQL | undefined =>
  id == null ? undefined : isId(id) ? eq(column, id) : sql`false`;

export const notBefore = (column: AnyPgColumn, day: Maybe<string>): SQL | undefined => (day == null ? undefined : gte(column, day));
export const notAfter = (column: AnyPgColumn, day: Maybe<string>): SQL | undefined => (day == null ? undefined : lte(column, day));

/** Rows that hold on a day: from the first column's day until before the second's; no end, still. */
export const holdsOn = (from: AnyPgColumn, to: AnyPgColumn, day: Maybe<string>): SQL | undefined =>
  day == null ? undefined : and(lte(from, day), or(isNull(to), gt(to, day)));

/** Text that contains the words, taken literally. */
export const contains = (column: AnyPgColumn, words: Maybe<string>): SQL | undefined =>
  words == null ? undefined : sql`position(${words} in ${column}) > 0`;
