import { divisionOf } from '#platform/aggregate.ts';
import { vaultOf } from '../store/vault.ts';
import type { ComplaintKind, ComplaintStatus, IdentityMode, QueryResolvers, SubjectRight } from '../types.generated.ts';

export const Query: QueryResolvers = {
  complaint: (_, { id }, { store }) => store.byId.load(id),
  complaintByNo: (_, { complaintNo }, { store }) => store.byNo.load(complaintNo),
  complaints: (_, { filter, orderBy, first, after }, { store }) =>
    store.page({ filter, orderBy: orderBy ?? 'REGISTERED_DESC', first: first ?? 20, after }),
  complaintAggregate: async (_, { filter, groupBy }, { store }) => {
    const cells = await store.aggregate(filter, groupBy);
    return cells.map((cell) => ({
      jurisdiction: divisionOf(cell),
      month: cell.MONTH ?? null,
      kind: (cell.KIND ?? null) as ComplaintKind | null,
      status: (cell.STATUS ?? null) as ComplaintStatus | null,
      subjectRight: (cell.SUBJECT_RIGHT ?? null) as SubjectRight | null,
      identityMode: (cell.IDENTITY_MODE ?? null) as IdentityMode | null,
      count: cell.count,
    }));
  },
  complaintProgress: async (_, { receiptCode }, { store }) => {
    const progress = await store.progress(receiptCode);
    return (
      progress && {
        status: progress.status,
        history: progress.steps,
        nextExpectedOn: progress.nextDueOn,
        centre: { id: progress.centreId },
      }
    );
  },
  identityDisclosure: (_, { id }, context) => vaultOf(context).read((vault) => vault.byId(id)),
};
