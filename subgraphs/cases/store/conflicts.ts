import type { ConflictFacts } from '../lifecycle/candidates.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';

type Reads = Pick<Store, 'declared' | 'handledBefore' | 'recusals' | 'barred'>;

/** What there is that may stand against putting these officers on a case (§2.9): signs, never a decision. */
export async function conflictsOf(store: Reads, row: CaseRow, ids: readonly string[]): Promise<ConflictFacts> {
  const names = [row.respondent, ...(row.petitioner === null ? [] : [row.petitioner])];
  const [declared, handledBefore, elsewhere, barred] = await Promise.all([
    store.declared(ids, names),
    store.handledBefore(row, ids, names),
    store.recusals.recusedBefore(row, ids, names),
    store.barred(row.id),
  ]);
  const among = (why: string) => barred.flatMap((each) => (each.why === why && each.until == null ? [each.officerId] : []));
  return { declared, handledBefore, recusedBefore: [...new Set([...elsewhere, ...among('RECUSED')])], pending: among('RECUSAL_PENDING') };
}
