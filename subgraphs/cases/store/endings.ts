import type { EndingFacts } from '../lifecycle/conclusion.ts';
import type { Store } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import type { ConcludeCaseInput } from '../types.generated.ts';

/** What concluding asks of the records of a locked case; only what the named ending needs is read. */
export async function endingFacts(
  store: Store,
  { disposition, decision, agreement }: ConcludeCaseInput,
  row: CaseRow,
): Promise<Pick<EndingFacts, 'opinion' | 'petitionerAbsent' | 'fineYuan' | 'numberTaken'>> {
  const hearings = disposition === 'DEEMED_WITHDRAWN' ? await store.papers.hearingsOf.load(row.id) : [];
  const docNo = decision?.docNo ?? agreement?.docNo;
  return {
    opinion: disposition === 'STOP_ORDER' || disposition === 'NOT_INFRINGED' ? await store.internal.opinion(row.id) : null,
    petitionerAbsent: hearings.some(({ status, petitioner }) => status === 'HELD' && petitioner === 'ABSENT'),
    fineYuan: (disposition === 'PENALISED' ? await store.ending.penalty(row.id) : null)?.fineYuan ?? null,
    numberTaken: await store.decisions.numberTaken(row.authorityId ?? row.agencyId, docNo),
  };
}
