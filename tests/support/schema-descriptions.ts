const ENGLISH = /^[A-Z0-9`][^\p{Script=Han}]*[.?]$/u;
/** How many requirements each article of the Decision has, from the preamble (R0) on. */
const REQUIREMENTS = [3, 5, 6, 4, 4, 5, 5, 7, 7, 8, 8, 5, 5, 5, 9, 8, 6, 5, 4];
const ARTICLE = /^\p{Script=Han}[^§]*§\d/u;

/** A requirement that exists, or an article with its instrument. */
function isCited(text: string): boolean {
  const [, article, number] = /^R(\d+)\.(\d+)$/.exec(text) ?? [];
  if (article === undefined) return ARTICLE.test(text);
  return Number(number) >= 1 && Number(number) <= (REQUIREMENTS[Number(article)] ?? 0);
}

/**
 * What is wrong with a description, or null. Right is `<one English sentence>. <中文>`, and where `cited` also `. <R1.2 or 法 §3>`.
 * Parts are told apart by the space after a full stop, so an English sentence holds no abbreviation that ends in one.
 */
export function descriptionFault(text: string | undefined, cited: boolean): string | null {
  if (text === undefined || text.trim() === '') return 'has no description';
  const [english = '', chinese = '', ...rest] = text.trim().split(/(?<=[.?])\s+/);
  if (!ENGLISH.test(english)) return 'does not begin with an English sentence';
  if (!/\p{Script=Han}/u.test(chinese)) return 'has no Chinese term after its one English sentence';
  const citation = rest.join(' ');
  if (citation !== '' && !citation.split(/[;,] /).every(isCited)) return `ends in "${citation}", which is no citation`;
  return cited && citation === '' ? 'cites no requirement (R1.2) or article (§)' : null;
}
