import { fineBoundOf } from '#law/penalties.ts';
import { accountOf, hearingAskedBy } from '#law/penalty-procedure.ts';
import { actedBy } from '../lifecycle/inside.ts';
import type { Store } from '../store.ts';
import type { PenaltyRow } from '../tables.ts';
import type { PenaltyResolvers } from '../types.generated.ts';

/** What is paid and owed as of a day; before service nothing is. */
async function account({ caseId, fineYuan, paymentDueOn }: PenaltyRow, store: Store, today: string) {
  if (paymentDueOn === null) return { paidYuan: 0, lateFeeYuan: 0, owedYuan: 0 };
  return accountOf(fineYuan ?? 0, paymentDueOn, await store.penalties.paymentsOf.load(caseId), today);
}

const boundOf = ({ noticedOn, decidedOn, actedOn, confiscatedYuan }: PenaltyRow) =>
  fineBoundOf({ decidedOn: decidedOn ?? noticedOn, actedOn, illegalGainsYuan: confiscatedYuan });

export const Penalty: PenaltyResolvers = {
  fineBoundYuan: (row) => boundOf(row).yuan,
  fineBoundCitation: (row) => boundOf(row).citation,
  hearingRequestDueOn: ({ hearingRight, noticedOn }) => (hearingRight ? hearingAskedBy(noticedOn) : null),
  hearingChair: ({ hearingChair, jurisdiction }, _, { viewer }) =>
    actedBy(viewer, jurisdiction, hearingChair === null ? null : [hearingChair])?.[0]?.officer ?? null,
  paidYuan: async (row, _, { store, today }) => (await account(row, store, await today())).paidYuan,
  lateFeeYuan: async (row, _, { store, today }) => (await account(row, store, await today())).lateFeeYuan,
  owedYuan: async (row, _, { store, today }) => (await account(row, store, await today())).owedYuan,
  payments: ({ caseId }, _, { store }) => store.penalties.paymentsOf.load(caseId),
};
