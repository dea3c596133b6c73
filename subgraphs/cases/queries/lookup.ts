import { parsePatentNumber } from '#law/patent-number.ts';
import { badInput } from '#platform/errors.ts';
import type { PatentOnRecord, Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import type { LookupKind, QueryResolvers } from '../types.generated.ts';

const MOST = 20;

/** Letters and digits without a break, such as ZFZ0001234: the form of a certificate's number. */
const certificateNumber = (words: string): string | undefined => /^[A-Z]{2,6}\d{4,12}$/.exec(words.normalize('NFKC').toUpperCase())?.[0];

interface Found {
  readonly kind: LookupKind;
  readonly cases: readonly CaseRow[];
  readonly patent?: PatentOnRecord;
  readonly certificate?: { readonly id: string } | null;
}

/** How the words are understood, and what is found: a number first of all, else two characters and more of names. */
async function find(words: string, store: Store): Promise<Found> {
  const patent = parsePatentNumber(words);
  if (patent) {
    const cases = await store.byPatent(patent.canonical, MOST);
    return { kind: 'PATENT_NUMBER', cases, patent: { number: patent.canonical, type: patent.type } };
  }
  const number = store.canonicalNumber(words);
  if (number !== undefined) {
    const one = await store.byNo.load(number);
    return { kind: 'CASE_NUMBER', cases: one ? [one] : [] };
  }
  const card = certificateNumber(words);
  if (card === undefined) return { kind: 'TEXT', cases: await store.byWords(words, MOST) };
  const [cases, id] = await Promise.all([store.byCertificate(card, MOST), store.cards.byNumber(card)]);
  return { kind: 'CERTIFICATE_NUMBER', cases, certificate: id === null ? null : { id } };
}

/** The patent that all of these cases are about, if it is one and the same. */
function onlyPatent(cases: readonly CaseRow[]): PatentOnRecord | null {
  const [first] = cases;
  const one = first && cases.every(({ patentNumber }) => patentNumber === first.patentNumber);
  return one ? { number: first.patentNumber, type: first.patentType } : null;
}

export const lookupQueries = {
  instantLookup: async (_, { q }, { store }) => {
    const words = q.trim();
    if (words.length < 2 || words.length > 100) throw badInput('Type 2 to 100 characters.', '请输入 2 到 100 个字符。');
    const { kind, cases, patent = onlyPatent(cases), certificate = null } = await find(words, store);
    return { kind, cases, patent, certificate, repeatInfringer: cases.length > 0 && (await store.repeated(cases)) };
  },
} satisfies Pick<QueryResolvers, 'instantLookup'>;
