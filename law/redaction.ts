/** What a public text must not show of natural persons (政府信息公开条例; R6.5). */
export type Personal = 'NAME' | 'ID_NUMBER' | 'PHONE';

// Identity numbers carry a day of birth, which tells them from credit codes; the old ones have fifteen digits.
const ID_NUMBER =
  /(?<![0-9A-Z])(?:\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]|\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![0-9A-Z])/i;
/** dots between digits are taken away in numbers of telephones alone: numbers of patents and sums of money have dots too */
const DOTTED_PHONE = /(?<!\d)(?:1[3-9]\d[.·]\d{4}[.·]\d{4}|0\d{2,3}[.·]\d{3,4}[.·]?\d{4})(?!\d)/g;
const PHONE = /(?<!\d)(?:(?:86)?1[3-9]\d{9}|0\d{9,11})(?!\d)/;

/** Full-width and invisible characters, digits or characters set apart, and capitals hide nothing. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d)[\s()-]+(?=\d)/g, '')
    .replace(DOTTED_PHONE, (number) => number.replace(/[.·]/g, ''))
    .replace(/(?<=\p{Script=Han})[\s·*]+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ');

/** What of natural persons a text shows: their names as given, identity numbers, telephone numbers. Empty: it may be published. */
export function personalIn(text: string, names: readonly string[]): readonly Personal[] {
  const shown = plain(text);
  return [
    ...(names.some((name) => shown.includes(plain(name).trim())) ? (['NAME'] as const) : []),
    ...(ID_NUMBER.test(shown) ? (['ID_NUMBER'] as const) : []),
    ...(PHONE.test(shown) ? (['PHONE'] as const) : []),
  ];
}

const BODY = /(?:公司|厂|店|行|部|社|中心|院|局|所|校|会|坊|场|铺|集团)$/;

const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}.'-]*(?: [\p{Script=Latin}.'-]+){1,4}$/u;
const LATIN_BODY =
  /(?:^| )(?:ltd|limited|co|inc|corp|corporation|company|llc|plc|gmbh|ag|kg|sa|bv|nv|pty|group|university|institute)\.?(?: |$)/i;

/** Whether a name is a natural person's as far as its form tells: two to five Chinese characters, or a few Latin words, that name no body. */
export function looksPersonal(name: string): boolean {
  const shown = name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (/^[\p{Script=Han}·]{2,5}$/u.test(shown) && !BODY.test(shown)) || (LATIN_NAME.test(shown) && !LATIN_BODY.test(shown));
}
