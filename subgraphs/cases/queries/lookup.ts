import { parsePatentNumber } from '#law/patent-number.ts';
import { badInput } from '#platform/errors.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import type { LookupKind, QueryResolvers } from '../types.generated.ts';

const MOST = 20;

/** Letters and digits without a break, such as ZFZ0001234: the form of a certificate's number. */
const certificateNumber = (words: string): string | undefined => /^[A-Z]{2,6}\d{4,12}$/.exec(words.normalize('NFKC').toUpperCase())?.[0];

/** How the words are understood, and what is found: a number first of all, else two characters and more of names. */
async function find(words: string, store: Store): Promise<readonly [LookupKind, readonly CaseRow[]]> {
  const patent = parsePatentNumber(words);
  if (patent) return ['PATENT_NUMBER', await store.byPatent(patent.canonical, MOST)];
  const number = store.canonicalNumber(words);
  if (number !== undefined) {
    const one = await store.byNo.load(number);
    return ['CASE_NUMBER', one ? [one] : []];
  }
  const certificate = certificateNumber(words);
  if (certificate !== undefined) return ['CERTIFICATE_NUMBER', await store.byCertificate(certificate, MOST)];
  return ['TEXT', await store.byWords(words, MOST)];
}

export const lookupQueries = {
  instantLookup: async (_, { q }, { store }) => {
    const words = q.trim();
    if (words.length < 2 || words.length > 100) throw badInput('Type 2 to 100 characters.', '请输入 2 到 100 个字符。');
    const [kind, cases] = await find(words, store);
    return { kind, cases, repeatInfringer: cases.length > 0 && (await store.repeated(cases)) };
  },
} satisfies Pick<QueryResolvers, 'instantLookup'>;
