import { fineBound } from '#law/penalties.ts';
import { accountOf, hearingAskedBy } from '#law/penalty-procedure.ts';
import { actedBy } from '../lifecycle/inside.ts';
import type { Store } from '../store.ts';
import type { PenaltyRow } from '../tables.ts';
import type { PenaltyResolvers } from '../types.generated.ts';

/** What is paid and owed as of a day; before service nothing is. */
async function account({ caseId, fineYuan, payableOn }: PenaltyRow, store: Store, today: string) {
  if (payableOn === null) return { paidYuan: 0, lateFeeYuan: 0, owedYuan: 0 };
  return accountOf(fineYuan ?? 0, payableOn, await store.penalties.paymentsOf.load(caseId), today);
}

export const Penalty: PenaltyResolvers = {
  fineBoundYuan: ({ noticedOn, decidedOn, confiscatedYuan }) =>
    fineBound({ decidedOn: decidedOn ?? noticedOn, illegalGainsYuan: confiscatedYuan }),
  hearingAskableOn: ({ hearingRight, noticedOn }) => (hearingRight ? hearingAskedBy(noticedOn) : null),
  hearingChair: ({ hearingChair, jurisdiction }, _, { viewer }) =>
    actedBy(viewer, jurisdiction, hearingChair === null ? null : [hearingChair])?.[0]?.officer ?? null,
  paidYuan: async (row, _, { store, today }) => (await account(row, store, await today())).paidYuan,
  lateFeeYuan: async (row, _, { store, today }) => (await account(row, store, await today())).lateFeeYuan,
  owedYuan: async (row, _, { store, today }) => (await account(row, store, await today())).owedYuan,
  payments: ({ caseId }, _, { store }) => store.penalties.paymentsOf.load(caseId),
};
