const ENGLISH = /^[A-Z0-9`][^\p{Script=Han}]*[.?]$/u;
const CITATION = /^R\d+\.\d+|§/;

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
  if (citation !== '' && !CITATION.test(citation)) return `ends in "${citation}", which is no citation`;
  return cited && citation === '' ? 'cites no requirement (R1.2) or article (§)' : null;
}
