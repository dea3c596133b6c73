import type { ComplainantInput } from '../types.generated.ts';

const MASK = '***';
/** half- and full-width digits, as people type both */
const D = '[0-90-9]';
const gap = '[-\\s—-]?';
const alone = (pattern: string): RegExp => new RegExp(`(?<!${D})${pattern}(?!${D})`, 'gu');
const day = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';

/** Numbers that lead to a person: identity cards (18 and 15 digits, by their birthday), mobile and fixed telephones. No patent number is one. */
const PERSONAL_NUMBERS: readonly RegExp[] = [
  alone(`\\d{6}(?:18|19|20)\\d{2}${day}\\d{3}[\\dXx]`),
  alone(`\\d{6}\\d{2}${day}\\d{3}`),
  alone(`(?:[++]?86${gap})?[11][3-93-9]${D}${gap}${D}{4}${gap}${D}{4}`),
  alone(`[((]?[00]${D}{2,3}[))]?${gap}${D}{7,8}`),
];

/** Free text without numbers that lead to a person (domain rule: transfer packages name nobody). */
export const withoutNumbers = (text: string): string => PERSONAL_NUMBERS.reduce((rest, pattern) => rest.replace(pattern, MASK), text);

/** Free text without anything that names its author: name, telephone and address as given, and personal numbers of anybody (R7.7). */
export function withoutAuthor(text: string, author: ComplainantInput | null | undefined): string {
  const own = [author?.name, author?.phone, author?.address].flatMap((value) => pattern(value) ?? []);
  return withoutNumbers(own.reduce((rest, each) => rest.replace(each, MASK), text));
}

/** The words with any spaces between their characters, in either case. */
function pattern(words: string | null | undefined): RegExp | null {
  const characters = [...(words ?? '')].filter((character) => /\S/u.test(character));
  if (characters.length < 2) return null;
  return new RegExp(characters.map((character) => character.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&')).join('\\s*'), 'giu');
}
