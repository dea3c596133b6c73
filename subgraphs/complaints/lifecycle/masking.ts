import type { ComplainantInput } from '../types.generated.ts';

const MASK = '***';
const MONTH_AND_DAY = String.raw`(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
const GAP = String.raw`[-\s]?`;
/** with no digit before or behind, so that no part of a longer number is taken for one */
const alone = (pattern: string): RegExp => new RegExp(String.raw`(?<!\d)${pattern}(?!\d)`, 'gu');

/** Numbers that lead to a person: identity cards (18 and 15 digits, by their birthday), mobile and fixed telephones. No patent number is one. */
const PERSONAL_NUMBERS: readonly RegExp[] = [
  alone(String.raw`\d{6}(?:18|19|20)\d{2}${MONTH_AND_DAY}\d{3}[\dXx]`),
  alone(String.raw`\d{8}${MONTH_AND_DAY}\d{3}`),
  alone(String.raw`(?:\+?86${GAP})?1[3-9]\d${GAP}\d{4}${GAP}\d{4}`),
  alone(String.raw`\(?0\d{2,3}\)?${GAP}\d{7,8}`),
];

/** Free text without numbers that lead to a person (transfer packages name nobody). */
export const withoutNumbers = (text: string): string => masked(text, PERSONAL_NUMBERS);

/** Free text without anything that names its author: name, telephone and address as given, and personal numbers of anybody (R7.7). */
export function withoutAuthor(text: string, author: ComplainantInput | null | undefined): string {
  const own = [author?.name, author?.phone, author?.address].flatMap((words) => literal(words ?? '') ?? []);
  return masked(text, [...own, ...PERSONAL_NUMBERS]);
}

/** The words with any spaces between their characters, in either case. */
function literal(words: string): RegExp | null {
  const characters = [...halfWidth(words)].filter((character) => /\S/u.test(character));
  if (characters.length < 2) return null;
  return new RegExp(
    characters.map((character) => character.replace(/[\\^$.*+?()[\]{}|/-]/u, String.raw`\$&`)).join(String.raw`\s*`),
    'giu',
  );
}

/** Matches are looked for in half-width form, in which people type the same numbers, and hidden in the text itself. */
function masked(text: string, patterns: readonly RegExp[]): string {
  const plain = halfWidth(text);
  const found = patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
  let [result, end] = ['', 0];
  for (const { from, to } of found.toSorted((a, b) => a.from - b.from)) {
    if (from >= end) result += text.slice(end, from) + MASK;
    end = Math.max(end, to);
  }
  return result + text.slice(end);
}

/** Full-width letters, digits and signs as their half-width ones, each in its own place. */
const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
