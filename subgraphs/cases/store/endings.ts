import { accountOf } from '#law/penalty-procedure.ts';
import type { EndingFacts } from '../lifecycle/conclusion.ts';
import type { Store } from '../store.ts';
import type { CaseRow, PenaltyRow } from '../tables.ts';
import type { ConcludeCaseInput } from '../types.generated.ts';
import { repeatsOfCase } from './prior-decisions.ts';

/** What concluding asks of the records of a locked case; only what the named ending needs is read. */
export async function endingFacts(
  store: Store,
  { disposition, decision, agreement, concludedOn }: ConcludeCaseInput,
  row: CaseRow,
): Promise<
  Pick<
    EndingFacts,
    'opinion' | 'linked' | 'repeats' | 'petitionerAbsent' | 'fineYuan' | 'fined' | 'owedYuan' | 'numberTaken' | 'transfers' | 'timed'
  >
> {
  const hearings = disposition === 'DEEMED_WITHDRAWN' ? await store.papers.hearingsOf.load(row.id) : [];
  const repeated = disposition === 'STOP_ORDER' ? await repeatsOfCase(store, row) : { linked: false, repeats: false };
  const penalty = disposition === 'PENALISED' ? await store.ending.penalty(row.id) : null;
  const docNo = decision?.docNo ?? agreement?.docNo;
  return {
    opinion: disposition === 'STOP_ORDER' || disposition === 'NOT_INFRINGED' ? await store.internal.opinion(row.id) : null,
    ...repeated,
    petitionerAbsent: hearings.some(({ status, petitioner }) => status === 'HELD' && petitioner === 'ABSENT'),
    fineYuan: penalty?.fineYuan ?? null,
    fined: penalty && { decidedOn: penalty.decidedOn ?? concludedOn, actedOn: penalty.actedOn },
    owedYuan: penalty ? await owed(store, penalty, concludedOn) : 0,
    transfers: row.kind === 'COUNTERFEIT' ? await store.cooperation.transfers.ofCase.load(row.id) : [],
    timed: await store.clocks.timed(row),
    numberTaken: await store.decisions.numberTaken(row.authorityId ?? row.agencyId, docNo),
  };
}

const owed = async ({ penalties }: Store, { caseId, fineYuan, paymentDueOn }: PenaltyRow, on: string): Promise<number> =>
  paymentDueOn === null ? 0 : accountOf(fineYuan ?? 0, paymentDueOn, await penalties.paymentsOf.load(caseId), on).owedYuan;
