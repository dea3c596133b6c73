import type { CaseKind } from './case-kind.ts';

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
  /** taken at a show, with a series of its own: 展 in place of 执 */
  readonly exhibition?: true;
}

/** Class characters: of those in use for infringement we write 执. */
const CLASSES: Readonly<Record<CaseKind, string>> = { INFRINGEMENT: '执', MEDIATION: '调', COUNTERFEIT: '假' };
const EXHIBITION = '展';

/** Class characters of some offices (§2.10): Guangdong 法处, Jiangsu 纠, Shanghai 局处, the nation 保裁; all of them one series. */
const VARIANTS: Readonly<Record<string, CaseKind>> = {
  执: 'INFRINGEMENT',
  纠: 'INFRINGEMENT',
  法处: 'INFRINGEMENT',
  局处: 'INFRINGEMENT',
  保裁: 'INFRINGEMENT',
  [EXHIBITION]: 'INFRINGEMENT',
  调: 'MEDIATION',
  假: 'COUNTERFEIT',
};

/** Writes the number in its canonical form. */
export const formatCaseNumber = ({ prefix, kind, year, sequence, sub, exhibition }: CaseNumber): string =>
  `${prefix}知${exhibition ? EXHIBITION : CLASSES[kind]}字〔${year}〕${sequence}${sub === undefined ? '' : `-${sub}`}号`;

const LETTERS = Object.keys(VARIANTS).join('|');
const YEAR = String.raw`[〔([](?<year>\d{4})[〕)\]]`;
const SEQUENCE = String.raw`第?0*(?<sequence>[1-9]\d{0,6})(?:-0*(?<sub>[1-9]\d{0,4}))?号`;
const PREFIX = String.raw`(?<prefix>\p{Script=Han}{1,20})知`;
/** The class before the year, and, as in Jiangsu, after it: 苏知(2011)纠字1号. */
const GRAMMARS = [
  new RegExp(`^${PREFIX}(?<letter>${LETTERS})字${YEAR}${SEQUENCE}$`, 'u'),
  new RegExp(`^${PREFIX}${YEAR}(?<letter>${LETTERS})字${SEQUENCE}$`, 'u'),
];

/**
 * Reads a number however it was typed: (), （）, [], 【】, 〔〕 or ［］ around the year, spaces anywhere, full-width digits,
 * 第 or leading zeros before the sequence, the class characters of other offices. Gives its parts and the canonical text;
 * undefined when it is no case number.
 */
export function parseCaseNumber(text: string): (CaseNumber & { readonly canonical: string }) | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[【〔]/g, '(')
    .replace(/[】〕]/g, ')')
    .replace(/[‐-―−]/g, '-');
  const read = GRAMMARS.map((grammar) => grammar.exec(plain)?.groups).find((groups) => groups !== undefined);
  const { prefix, letter = '', year, sequence, sub } = read ?? {};
  const kind = VARIANTS[letter];
  if (prefix === undefined || kind === undefined) return undefined;
  const number: CaseNumber = {
    prefix,
    kind,
    year: Number(year),
    sequence: Number(sequence),
    ...(sub === undefined ? {} : { sub: Number(sub) }),
    ...(letter === EXHIBITION ? { exhibition: true } : {}),
  };
  return { ...number, canonical: formatCaseNumber(number) };
}

/** Numbers of a series that no case has, up to the last one given, as runs: a number is never given twice, so each needs a reason. */
export function gapsOf(sequences: readonly number[], last: number): readonly { readonly from: number; readonly to: number }[] {
  const given = [...new Set(sequences.filter((each) => each >= 1 && each <= last))].toSorted((a, b) => a - b);
  return [...given, last + 1].flatMap((next, place) => {
    const from = (given[place - 1] ?? 0) + 1;
    return from < next ? [{ from, to: next - 1 }] : [];
  });
}
