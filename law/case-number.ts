import { CASE_KINDS, type CaseKind } from './case-kind.ts';

/** The parts of a case number such as 粤深知假字〔2013〕17号. */
export interface CaseNumber {
  /** the office, see office-prefix.ts */
  readonly prefix: string;
  readonly kind: CaseKind;
  readonly year: number;
  /** counts from 1 within office, kind and year; given at docketing, never given again */
  readonly sequence: number;
  /** one of several respondents, as in 京知执字〔2016〕854-16号 */
  readonly sub?: number;
}

/** Class characters: of those in use for infringement (执, 纠, 法处) we write 执. */
const CLASSES: Readonly<Record<CaseKind, string>> = { INFRINGEMENT: '执', MEDIATION: '调', COUNTERFEIT: '假' };

/** Writes the number in its canonical form. */
export const formatCaseNumber = ({ prefix, kind, year, sequence, sub }: CaseNumber): string =>
  `${prefix}知${CLASSES[kind]}字〔${year}〕${sequence}${sub === undefined ? '' : `-${sub}`}号`;

const GRAMMAR =
  /^(?<prefix>\p{Script=Han}{1,20})知(?<letter>执|调|假)字[〔([](?<year>\d{4})[〕)\]]第?0*(?<sequence>[1-9]\d{0,6})(?:-0*(?<sub>[1-9]\d{0,4}))?号$/u;

/**
 * Reads a number however it was typed: (), （）, [], 【】, 〔〕 or ［］ around the year, spaces anywhere, full-width digits,
 * 第 or leading zeros before the sequence. Gives its parts and the canonical text; undefined when it is no case number.
 */
export function parseCaseNumber(text: string): (CaseNumber & { readonly canonical: string }) | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[【〔]/g, '(')
    .replace(/[】〕]/g, ')')
    .replace(/[‐-―−]/g, '-');
  const { prefix, letter, year, sequence, sub } = GRAMMAR.exec(plain)?.groups ?? {};
  const kind = CASE_KINDS.find((each) => CLASSES[each] === letter);
  if (prefix === undefined || kind === undefined) return undefined;
  const number = { prefix, kind, year: Number(year), sequence: Number(sequence), ...(sub === undefined ? {} : { sub: Number(sub) }) };
  return { ...number, canonical: formatCaseNumber(number) };
}
