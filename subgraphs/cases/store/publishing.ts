import { personsAmong, type PublicationFacts } from '../lifecycle/publication.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';

/** What publishing asks of a concluded case: its decision or its penalty, and the natural persons on it. */
export async function publishable(
  store: Store,
  row: CaseRow,
): Promise<Pick<PublicationFacts, 'disposition' | 'servedOn' | 'persons'> & { readonly docNo: string | null; readonly decidedOn: string }> {
  const parties = await store.ending.parties(row.id);
  const persons = personsAmong(parties, [row.petitioner, row.respondent]);
  const { disposition } = row;
  if (row.kind === 'COUNTERFEIT') {
    const penalty = await store.ending.penalty(row.id);
    return { disposition, servedOn: penalty?.servedOn ?? null, persons, docNo: null, decidedOn: penalty?.decidedOn ?? row.docketedOn };
  }
  const decision = await store.decisions.of.load(row.id);
  return {
    disposition,
    servedOn: decision?.servedOn ?? null,
    persons,
    docNo: decision?.docNo ?? null,
    decidedOn: decision?.decidedOn ?? row.docketedOn,
  };
}
