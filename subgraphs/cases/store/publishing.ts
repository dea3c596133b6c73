import { personsAmong, type PublicationFacts } from '../lifecycle/publication.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';

/** What publishing asks of a case: its decision or its penalty, and the natural persons on it. */
export async function publishable(
  store: Store,
  row: CaseRow,
): Promise<
  Pick<PublicationFacts, 'disposition' | 'servedOn' | 'persons' | 'last'> & { readonly docNo: string | null; readonly decidedOn: string }
> {
  const parties = await store.ending.parties(row.id);
  const persons = personsAmong(parties, [row.petitioner, row.respondent]);
  const { disposition } = row;
  const last = await store.decisions.publishedOf.load(row.id);
  if (row.kind === 'COUNTERFEIT') {
    const penalty = await store.ending.penalty(row.id);
    const decidedOn = penalty?.decidedOn ?? null;
    // decided, and the case goes on: that the party is punished is told by the decision, not by the end of the case
    const outcome = disposition ?? (decidedOn === null ? null : 'PENALISED');
    return {
      disposition: outcome,
      last,
      servedOn: penalty?.servedOn ?? null,
      persons,
      docNo: null,
      decidedOn: decidedOn ?? row.docketedOn,
    };
  }
  const decision = await store.decisions.of.load(row.id);
  return {
    disposition,
    last,
    servedOn: decision?.servedOn ?? null,
    persons,
    docNo: decision?.docNo ?? null,
    decidedOn: decision?.decidedOn ?? row.docketedOn,
  };
}
