import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { CaseExtract, CaseRow, PackageItem } from '../tables.ts';
import { becauseOf } from './cooperation-refusals.ts';

const MOST_ITEMS = 200;
const SHA_256 = /^[0-9a-f]{64}$/i;

interface Item {
  readonly title: string;
  readonly hash?: string | null | undefined;
}

/** Papers as they go on record: titles that say something, hashes of SHA-256 in lower case. */
export function itemsOf(items: readonly Item[], field: string): Outcome<readonly PackageItem[]> {
  if (items.length > MOST_ITEMS) return refuse(becauseOf('INVALID_VALUE', field));
  const faults = items.flatMap(({ title, hash }, index) => [
    ...(fits(title, 2, 200) ? [] : [becauseOf('INVALID_VALUE', field, String(index), 'title')]),
    ...(hash == null || SHA_256.test(hash) ? [] : [becauseOf('INVALID_VALUE', field, String(index), 'hash')]),
  ]);
  if (faults.length > 0) return refuse(...faults);
  return accept(items.map(({ title, hash }) => ({ title: title.trim(), hash: hash?.toLowerCase() ?? null })));
}

/** What of a case travels with what is sent: nothing of how the office works on it, and nobody who reported it (R9.3). */
export function extractOf(
  row: Pick<CaseRow, 'caseNo' | 'title' | 'kind' | 'petitioner' | 'respondent' | 'patentNumber'>,
  facts: string,
): CaseExtract {
  const { caseNo, title, kind, petitioner, respondent, patentNumber } = row;
  return {
    caseNo,
    title,
    kind,
    parties: [
      ...(petitioner === null ? [] : [{ side: 'PETITIONER' as const, name: petitioner }]),
      { side: 'RESPONDENT', name: respondent },
    ],
    patentNumber,
    facts: facts.trim(),
  };
}
