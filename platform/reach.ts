import { CodedError } from './errors.ts';

/**
 * A half-open range of GB/T 2260 codes in byte order: `lo <= code < hi`. National is `('0', ':')`, as ':' follows '9'.
 * There is no empty-string encoding: a claim that got lost reads '' in PostgreSQL, and '' must reach nothing.
 */
export interface Range {
  readonly lo: string;
  readonly hi: string;
}

export const NATION = 'CN';
export const LEVELS = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'] as const;
export type Level = (typeof LEVELS)[number];

const AREA = /^(?:CN|[1-9]\d(?:\d\d){0,2})$/;

/** The codes of an area and everything below it: 'CN', '44' (province), '4403' (prefecture) or '440305' (county). */
export function reachOf(area: string): Range {
  if (!AREA.test(area)) {
    throw new CodedError('UNAUTHENTICATED', 'The area of this login is not a division code.', '登录信息中的区域不是有效的行政区划代码。');
  }
  return area === NATION ? { lo: '0', hi: ':' } : { lo: area, hi: nextSibling(area) };
}

/** The least string greater than every string with this prefix: the last character, one up ('44' → '45', '59' → '5:'). */
export const nextSibling = (prefix: string): string => prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);

export const covers = (range: Range | null, code: string): boolean => range !== null && range.lo <= code && code < range.hi;

export const levelOfArea = (area: string): Level => (area === NATION ? 'NATION' : (LEVELS[area.length / 2] ?? 'COUNTY'));

/** The level of a six-digit code: 000000, 440000, 440300, 440305. */
export const levelOfCode = (code: string): Level =>
  code === '000000' ? 'NATION' : code.endsWith('0000') ? 'PROVINCE' : code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';

/** The prefix that reaches a code and all below it: '440300' → '4403', '000000' → 'CN'. */
export const areaOfCode = (code: string): string =>
  ({ NATION, PROVINCE: code.slice(0, 2), PREFECTURE: code.slice(0, 4), COUNTY: code })[levelOfCode(code)];

/** The six-digit code of an area: '44' → '440000', 'CN' → '000000'. */
export const codeOfArea = (area: string): string => (area === NATION ? '000000' : area.padEnd(6, '0'));
