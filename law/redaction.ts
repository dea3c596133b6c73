/** What a public text must not show of natural persons (政府信息公开条例; R6.5). */
export type Personal = 'NAME' | 'ID_NUMBER' | 'PHONE';

// Identity numbers carry a day of birth, which tells them from credit codes; the old ones have fifteen digits.
const ID_NUMBER =
  /(?<![0-9A-Z])(?:\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]|\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![0-9A-Z])/i;
/** marks between digits are taken away in numbers of telephones and identities alone: numbers of patents and sums of money have them too */
const MARK = `[.·,:/_*、。]`;
const MARKED = new RegExp(
  `(?<!\\d)(?:1[3-9]\\d${MARK}\\d{4}${MARK}\\d{4}|0\\d{2,3}${MARK}\\d{3,4}${MARK}?\\d{4}|\\d{6}${MARK}\\d{8}${MARK}\\d{3}[\\dx])(?!\\d)`,
  'g',
);
const PHONE = /(?<!\d)(?:(?:86)?1[3-9]\d{9}|0\d{9,11})(?!\d)/;

/** 一三八 and 壹叁捌 are read as 138: numerals one by one, not sums, which have 十, 百, 千 or 万 in them. */
const NUMERALS = ['〇零○', '一壹幺么弌', '二贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'];
const DIGITS = new Map(NUMERALS.flatMap((signs, digit) => [...signs].map((sign) => [sign, String(digit)] as const)));
const NUMERAL = new RegExp(`[${NUMERALS.join('')}]`, 'g');

/** Full-width and invisible characters, and capitals, hide nothing. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Mn}\p{Me}]/gu, '')
    .toLowerCase();

/** Names as they read: characters set apart, Latin words however spaced. */
const named = (text: string): string =>
  bare(text)
    .replace(/(?<=\p{Script=Han})[\s·•.*_-]+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ');

/** Numbers as they read: numerals as digits, digits set apart by blanks, brackets, dashes or marks. */
const numbered = (text: string): string =>
  bare(text)
    .replace(NUMERAL, (sign) => DIGITS.get(sign) ?? sign)
    .replace(/(?<=\d)[\s()\p{Pd}]+(?=[\dx])/gu, '')
    .replace(MARKED, (number) => number.replaceAll(new RegExp(MARK, 'g'), ''));

/** What of natural persons a text shows: their names as given, identity numbers, telephone numbers. Empty: it may be published. */
export function personalIn(text: string, names: readonly string[]): readonly Personal[] {
  const [words, numbers] = [named(text), numbered(text)];
  return [
    ...(names.some((name) => words.includes(named(name).trim())) ? (['NAME'] as const) : []),
    ...(ID_NUMBER.test(numbers) ? (['ID_NUMBER'] as const) : []),
    ...(PHONE.test(numbers) ? (['PHONE'] as const) : []),
  ];
}

const BODY = /(?:公司|厂|店|行|部|社|中心|院|局|所|校|会|坊|场|铺|集团)$/;

/** Endings of bodies that given names have too, and the family names that tell: 王行 and 李明会 are people. */
const AMBIGUOUS = /[行会社所场校院部心]$/;
const FAMILY =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严]/;

const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}.'-]*(?: [\p{Script=Latin}.'-]+){1,4}$/u;
const LATIN_BODY =
  /(?:^| )(?:ltd|limited|co|inc|corp|corporation|company|llc|plc|gmbh|ag|kg|sa|bv|nv|pty|group|university|institute)\.?(?: |$)/i;

/** Whether a name is a natural person's as far as its form tells: two to five Chinese characters, names joined by a dot, or a few Latin words, that name no body. */
export function looksPersonal(name: string): boolean {
  const shown = name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const body = BODY.test(shown) && !(shown.length <= 3 && AMBIGUOUS.test(shown) && FAMILY.test(shown));
  const chinese = /^\p{Script=Han}{2,5}$/u.test(shown) || /^\p{Script=Han}+(?:[·•]\p{Script=Han}+)+$/u.test(shown);
  return (chinese && !body) || (LATIN_NAME.test(shown) && !LATIN_BODY.test(shown));
}
